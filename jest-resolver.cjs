// Our sources import './x.js' as Node will find it after the build; under Jest the file is still './x.ts'.
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('node_modules')) {
    try {
      return options.defaultResolver(request.slice(0, -2) + 'ts', options);
    } catch {
      // A real JavaScript file: fall through.
    }
  }
  return options.defaultResolver(request, options);
};

import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useNarrow } from '../parts/use-narrow';
import { words } from '../words';
import { Account, AccountMenu } from './account';
import { DemoStrip } from './demo-strip';
import { Navigation } from './navigation';
import { OfflineNotice } from './offline-notice';
import { PageSkeleton } from './page-skeleton';
import { useLiveUpdates } from './use-live-updates';
import './frame.css';

/** What stands around every page: demo strip, offline notice, navigation, account. */
export function Frame() {
  const narrow = useNarrow();
  useLiveUpdates();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.common.skipToContent}
      </a>
      <DemoStrip />
      <OfflineNotice />
      <div className="frame-body">
        {narrow ? <NarrowHead /> : <Side />}
        <main className="frame-main" id="content" tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        {narrow && (
          <div className="bottom-bar no-print">
            <Navigation />
          </div>
        )}
      </div>
      <ScrollRestoration />
    </div>
  );
}

function Side() {
  return (
    <header className="side no-print">
      <Brand />
      <Navigation />
      <Account />
    </header>
  );
}

function NarrowHead() {
  return (
    <header className="top no-print">
      <Brand />
      <AccountMenu />
    </header>
  );
}

export function Brand() {
  return (
    <div className="brand">
      <img src="/seal.svg" alt="" />
      {words.product}
    </div>
  );
}

import { Link } from 'react-router';
import { words } from '../../words';

export function LinkBack({ id }: { id: string }) {
  return (
    <Link to={`/deliverables/${id}`} className="small">
      ‹ {words.write.toPage}
    </Link>
  );
}

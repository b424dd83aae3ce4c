import { numberIn } from "../language/formats.js";
import { useLanguage } from "../language/language.js";

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly href?: string;
}

interface BarsProps {
  readonly caption: string;
  /** What a bar stands for, and what its length does: the headings of the columns. */
  readonly of: string;
  readonly number: string;
  readonly bars: readonly Bar[];
}

/** Counts as a table whose lines are also bars. */
export function Bars({ caption, of, number, bars }: BarsProps) {
  const language = useLanguage();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{number}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, count, href }) => (
          <tr key={key}>
            <th scope="row">{href === undefined ? label : <a href={href}>{label}</a>}</th>
            <td>
              <span class="bar" style={{ width: `${(count / most) * 100}%` }} />
              <span>{numberIn(language, count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

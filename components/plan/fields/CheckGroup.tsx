type Props<Value extends string | number> = {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  problem?: string | undefined;
};

/** Several of a few: each a box with its word. */
export function CheckGroup<Value extends string | number>(props: Props<Value>) {
  const { legend, options, chosen, onChange, problem } = props;
  return (
    <fieldset class="check-group">
      <legend>{legend}</legend>
      <div class="check-group-options">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={event =>
                onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter(each => each !== value))
              }
            />
            {label}
          </label>
        ))}
      </div>
      {problem === undefined ? null : <p class="field-said field-said-wrong">{problem}</p>}
    </fieldset>
  );
}

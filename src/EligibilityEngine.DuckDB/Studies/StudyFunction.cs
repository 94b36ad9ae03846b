using System.Text;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.DuckDB.Functions;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Decides the rows of a study, whose columns are known: everything of every question; and of a row that cannot be, in which column, by which code and why.</summary>
internal sealed class StudyFunction(LawSetting setting, string? language, Action<int> decided) : VectorFunction
{
    private readonly BlockLaw _law = new(setting);

    protected override string ResultType => $"STRUCT({DecidedRow.Fields(setting.Questions)}, mistake STRUCT(place VARCHAR, code VARCHAR, reason VARCHAR))";

    protected override bool IsOncePerRow => true;

    protected override void Run(ReadOnlySpan<InputVector> arguments, int count, OutputVector result)
    {
        var work = _law.Rent();
        try
        {
            work.Block.Begin(count);
            foreach (var column in work.Block.Order)
            {
                arguments[column].Fill(work.Block, column);
            }

            _law.Decide(work);
            DecidedRow.Fill(work, result);
            Fill(work.Decision.Mistakes.AsSpan(0, count), result.Field(setting.Questions.Length));
            decided(count);
        }
        finally
        {
            _law.Return(work);
        }
    }

    private void Fill(ReadOnlySpan<Diagnostic?> mistakes, OutputVector field)
    {
        field.Field(0).Fill(mistakes, m => m?.Place is { } place ? Encoding.UTF8.GetBytes(place.Path) : null);
        field.Field(1).Fill(mistakes, m => m is null ? null : Encoding.UTF8.GetBytes(m.Code));
        field.Field(2).Fill(mistakes, m => m is null ? null : Encoding.UTF8.GetBytes(Reason(m.In(language))));
    }

    private static string Reason(Diagnostic mistake) => mistake.Message + (mistake.Hint is { } hint ? $"; {hint}" : "");
}

using System.Text;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.DuckDB.Functions;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Decides the rows of a study and counts them: whether a row is good, and what is told of it.</summary>
/// <param name="deciding">The law.</param>
/// <param name="decided">Told how many rows were decided.</param>
internal sealed class StudyFunction(StudyDeciding deciding, Action<int> decided) : VectorFunction
{
    private readonly (string Name, Law.Question Question, ToldColumns Column)[] _told = [.. deciding.Columns.Told];

    /// <summary>Whether a row that cannot be decided stopped a strict study.</summary>
    public bool HasStopped { get; private set; }

    protected override string ResultType => $"STRUCT(good BOOLEAN{string.Concat(_told.Select((_, i) => $", {NameOf(i)} VARCHAR"))})";

    protected override bool IsOncePerRow => true;

    /// <summary>The name of the field that holds what is told in a column, by its position among those.</summary>
    public static string NameOf(int told) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"told{told}");

    protected override void Run(ReadOnlySpan<InputVector> arguments, int count, OutputVector result)
    {
        var work = deciding.Decide(arguments, count);
        if (work.HasFaults && deciding.Request.IsStrict)
        {
            HasStopped = true;
            throw new InvalidOperationException("a row cannot be decided");
        }

        work.Count(count, row => deciding.CaseOf(work, row));
        result.Field(0).Fill<bool>(work.IsGood.AsSpan(0, count), g => g);
        for (var i = 0; i < _told.Length; i++)
        {
            var answers = work.Law.Questions[deciding.Request.Questions.IndexOf(_told[i].Question)].Rows[..count];
            Fill(answers, _told[i].Column, result.Field(i + 1));
        }

        deciding.GiveBack(work);
        decided(count);
    }

    private static void Fill(ReadOnlySpan<ToldAnswer?> answers, ToldColumns column, OutputVector field)
    {
        switch (column)
        {
            case ToldColumns.Answer:
                field.Fill(answers, a => a?.Given ?? NativeText.None);
                break;
            case ToldColumns.Possible:
                field.Fill(answers, a => a?.Possible ?? NativeText.None);
                break;
            case ToldColumns.Grounds:
                field.Fill(answers, a => a?.Grounds ?? NativeText.None);
                break;
            default:
                field.Fill(answers, a => a?.Missing ?? NativeText.None);
                break;
        }
    }
}

/// <summary>Tells of the rows of a study in which column, by which code and why they cannot be decided; and nothing of those that can.</summary>
internal sealed class FaultFunction(StudyDeciding deciding) : VectorFunction
{
    protected override string ResultType => "STRUCT(place VARCHAR, code VARCHAR, reason VARCHAR)";

    protected override void Run(ReadOnlySpan<InputVector> arguments, int count, OutputVector result)
    {
        var work = deciding.Decide(arguments, count);
        ReadOnlySpan<RowFault?> faults = work.HasFaults ? [.. Enumerable.Range(0, count).Select(row => deciding.FaultIn(work, row))] : new RowFault?[count];
        result.Field(0).Fill(faults, f => Bytes(f?.Column));
        result.Field(1).Fill(faults, f => Bytes(f?.Code));
        result.Field(2).Fill(faults, f => Bytes(f?.Reason));
        deciding.GiveBack(work);
    }

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.DuckDB.Functions;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>
/// The law of a study as functions of SQL: one decides rows and counts them, the other tells what is wrong with rows. Arguments are the weight, where there is one; the number of the row, where laws are
/// compared; and the columns that say something under each law.
/// </summary>
internal sealed class StudyDeciding
{
    private readonly StudyRequest _request;
    private readonly BlockLaw _law;
    private readonly BlockLaw? _reform;
    private readonly Phrases _say;
    private readonly ConcurrentBag<StudyWork> _free = [];
    private readonly ConcurrentBag<StudyWork> _all = [];

    public StudyDeciding(StudyRequest request, StudyColumns columns)
    {
        (_request, Columns, _say) = (request, columns, Phrases.In(request.Language));
        _law = Law(request.Law, columns.Said);
        _reform = request.Reform is { } reform ? Law(reform, columns.SaidUnder(reform.Rulebook)) : null;
    }

    public StudyColumns Columns { get; }

    public StudyRequest Request => _request;

    /// <summary>What all threads counted.</summary>
    public IReadOnlyCollection<StudyWork> All => _all;

    /// <summary>What all threads told under the law that is studied.</summary>
    public IReadOnlyCollection<BlockWork> OfLaw => _law.All;

    public bool HasWeight => _request.Weight is not null;

    public bool HasReform => _reform is not null;

    /// <summary>The arguments of both functions, in SQL.</summary>
    /// <param name="number">The column with the number of a row; null where none is needed.</param>
    public string Arguments(string? number) => string.Join(", ", new[] { Columns.Weight, HasReform ? number : null }.OfType<string>()
        .Concat(Columns.Arguments(_law.Law.Columns)).Concat(Columns.Arguments(_reform?.Law.Columns ?? [])));

    /// <summary>Decides as many rows as arguments have, under each law; given back afterwards.</summary>
    public StudyWork Decide(ReadOnlySpan<InputVector> arguments, int count)
    {
        if (!_free.TryTake(out var work))
        {
            _all.Add(work = new StudyWork(_request.Questions.Length));
        }

        var next = (HasWeight ? 1 : 0) + (HasReform ? 1 : 0);
        work.Law = Decide(_law, arguments[next..], count);
        work.Reform = _reform is null ? null : Decide(_reform, arguments[(next + _law.Law.Columns.Length)..], count);
        work.Take(HasWeight ? arguments[0] : null, HasReform ? arguments[next - 1] : null, count);
        return work;
    }

    public void GiveBack(StudyWork work)
    {
        _law.Return(work.Law);
        _reform?.Return(work.Reform!);
        _free.Add(work);
    }

    /// <summary>In which column of a row, by which code and why it cannot be decided; null where it can.</summary>
    public RowFault? FaultIn(StudyWork work, int row) =>
        work.Law.Mistakes[row] is { } mistake ? Of(mistake, Reason(mistake))
        : work.Reform?.Mistakes[row] is { } other ? Of(other, _say.ImpossibleUnderReform(Reason(other)).ToString())
        : HasWeight && !work.IsWeight(row) ? new RowFault(_request.Weight, null, _say.NotAWeight().ToString())
        : null;

    /// <summary>The case of a row under the law that is studied.</summary>
    public Case CaseOf(StudyWork work, int row) => work.Law.Block.CaseOf(row, _request.Law.Basis, [.. Enumerable.Range(0, _law.Law.Columns.Length)]);

    private static RowFault Of(Diagnostic mistake, string reason) => new(mistake.Place?.Path, mistake.Code, reason);

    private string Reason(Diagnostic mistake) => mistake.In(_request.Language) is var told && told.Hint is { } hint ? $"{told.Message}; {hint}" : told.Message;

    private static BlockWork Decide(BlockLaw law, ReadOnlySpan<InputVector> arguments, int count)
    {
        var work = law.Rent();
        work.Block.Begin(count);
        foreach (var column in work.Block.Order)
        {
            arguments[column].Fill(work.Block, column);
        }

        law.Decide(work);
        return work;
    }

    private BlockLaw Law(StudiedLaw law, ImmutableArray<Cells.PersonColumn> said) => new(new LawSetting(law.Rulebook, [.. _request.Questions.Select(q => law.Rulebook.QuestionNamed(q.Id))], law.Basis, said)
    {
        WithMissing = _request.Columns.HasFlag(ToldColumns.Missing),
        MostKept = _request.Memory is null ? 200_000 : 50_000,
    });
}

/// <summary>Why a row cannot be decided.</summary>
/// <param name="Column">The column that is at fault, or null.</param>
/// <param name="Code">By which code; null for none.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record RowFault(string? Column, string? Code, string Reason);

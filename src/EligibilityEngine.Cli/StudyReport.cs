using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>What a study found, for people: how many rows, for each question how many persons each answer has, at least and at most, on which grounds, and whom another law moves.</summary>
internal sealed class StudyReport(StudyRequest request, StudyResult result, Phrases say, string? language, int width)
{
    private const int BarLength = 30;
    private const int MostGrounds = 10;
    private const int MostCauses = 5;

    private readonly LawWords _law = LawWords.In(language, request.Law.Rulebook.Title);

    private bool IsWeighed => result.Weight is not null;

    public Document Document() => new([
        .. Blocks.Together([Blocks.Line(say.RowsRead(result.Read, say.Number(result.Decided), say.Number(result.Rejected)).In(TextStyle.Heading)), .. Columns(), .. IsWeighed ? [Blocks.Line(say.WeighedAs(Weighed(result.Weight!.Value)))] : Enumerable.Empty<Block>()]),
        .. result.Questions.Select(Question),
        .. result.Moves.Select(Moves),
        .. Rejected(),
        .. Blocks.Together(Places()),
    ]);

    private IEnumerable<Block> Columns()
    {
        yield return Blocks.Line(say.ColumnsSay(say.Commas(result.Said.Select(c => c.Column == c.Fact ? Name(c.Fact) : say.ColumnSaysFact(Name(c.Column), Name(c.Fact))))));
        if (!result.Unknown.IsEmpty)
        {
            var names = say.Commas(result.Unknown.Select(Name));
            yield return Blocks.Line(request.DropsUnknown ? say.ColumnsDropped(names) : say.ColumnsPassed(names));
        }
    }

    private static Prose Name(string name) => new Run(name, TextStyle.Name);

    private Section Question(QuestionSummary summary) => Blocks.Section(
        Heading(summary.Question),
        [.. Cover(request.Law, summary.Question), Answers(summary), .. Grounds(summary), .. summary.NotExact > 0 ? [Blocks.Line(say.NotLookedInto(summary.NotExact))] : Enumerable.Empty<Block>()]);

    /// <summary>That the law of that day is not modelled, or was read before.</summary>
    private IEnumerable<Block> Cover(StudiedLaw law, Question question) =>
        law.Rulebook.Decide(law.Basis).ValueOrNull is { } nobody ? Headline.Cover(nobody[question.Id], nobody.Verdict.Situation, say, _law) : [];

    private Prose Heading(Question question) => say.StudyOf(_law.In(question.Title), Naming.Of(question));

    private Table Answers(QuestionSummary summary)
    {
        var most = Math.Max(1, summary.Answers.Select(a => a.Persons.AtMost).DefaultIfEmpty(0).Max());
        return new Table(
            [new Column(say.ColumnAnswer()), new Column(say.ColumnAtLeast(), true), new Column(say.ColumnAtMost(), true), .. IsWeighed ? [new Column(say.WeighedAtLeast(), true), new Column(say.WeighedAtMost(), true)] : Enumerable.Empty<Column>(), .. IsWeighed ? [] : new[] { new Column([]) }],
            [.. summary.Answers.Select(a => Blocks.Row([Answered(a.Answer), say.Number(a.Persons.AtLeast), say.Number(a.Persons.AtMost), .. IsWeighed ? [Weighed(a.Persons.LeastWeight), Weighed(a.Persons.MostWeight)] : new[] { Bar(a.Persons, most) }]))]);
    }

    private static Run Answered(Answer answer) => new(answer.Id, TextStyle.Answer);

    private Prose Weighed(double weight) => say.Number((long)Math.Round(weight));

    /// <summary>For whom it is so, and for whom it may be, as characters.</summary>
    private static Prose Bar(Bounds persons, long most)
    {
        var (certain, possible) = (Length(persons.AtLeast, most), Length(persons.AtMost, most));
        return [new Run(new string('#', certain), TextStyle.Answer), new Run(new string('?', possible - certain), TextStyle.Unknown)];
    }

    private static int Length(long persons, long most) => (int)Math.Ceiling(BarLength * (double)persons / most);

    private IEnumerable<Block> Grounds(QuestionSummary summary)
    {
        if (summary.Grounds.IsEmpty)
        {
            return [];
        }

        var rulebook = request.Law.Rulebook;
        return [new Table(
            [new Column(say.ColumnProvision()), new Column(say.ColumnAnswer()), new Column(say.ColumnPersons(), true), new Column(say.ColumnTitle())],
            [.. summary.Grounds.Take(MostGrounds).Select(g => Blocks.Row(Naming.Of(rulebook.FindProvision(g.Provision)!), g.Answer, say.Number(g.Persons), _law.In(rulebook.FindProvision(g.Provision)!.Title)))])];
    }

    private Section Moves(QuestionMoves moves)
    {
        var found = StudyMoves.Of(moves, request, result);
        var moved = found.Where(m => m.Before != m.After).ToList();
        return Blocks.Section(
            say.StudyOf(say.Moves(), Naming.Of(moves.Question)),
            [.. request.Reform is { } reform ? Cover(reform, moves.Question) : [], Matrix(found), .. moved.Count == 0 ? [Blocks.Line(say.NobodyMoves())] : Blocks.List(moved.Select(Move))]);
    }

    private Item Move(StudyMove move) => Blocks.Item(
        say.MovedPersons(move.Persons, Several(move.Before), Several(move.After), say.Number(move.Line)),
        [.. Blocks.List(move.Causes.Take(MostCauses).Select(c => Blocks.Item(say.MovedBy(c.Persons, Naming.Of(c.Provision), _law.In(c.Provision.Title)))))]);

    private static Run Several(string possible) => new(possible, TextStyle.Answer);

    /// <summary>From what to what how many are moved, those who are not on the diagonal; where that is too wide, one line for each cell.</summary>
    private Table Matrix(ImmutableArray<StudyMove> moves)
    {
        List<string> before = [.. moves.Select(m => m.Before).Distinct().Order(StringComparer.Ordinal)], after = [.. moves.Select(m => m.After).Distinct().Order(StringComparer.Ordinal)];
        return after.Sum(a => a.Length + 2) + before.Max(b => b.Length) <= width
            ? new Table(
                [new Column(say.BeforeAfter()), .. after.Select(a => new Column((Prose)Several(a), true))],
                [.. before.Select(b => Blocks.Row([Several(b), .. after.Select(a => moves.FirstOrDefault(m => m.Before == b && m.After == a) is { } cell ? say.Number(cell.Persons) : (Prose)"0")]))])
            : new Table(
                [new Column(say.ColumnBefore()), new Column(say.ColumnAfter()), new Column(say.ColumnPersons(), true)],
                [.. moves.Select(m => Blocks.Row(Several(m.Before), Several(m.After), say.Number(m.Persons)))]);
    }

    private IEnumerable<Block> Rejected() => Blocks.List(say.RejectedRows(), result.FirstRejected.Select(r => Blocks.Item(
        r.Column is null ? say.RejectedLine(say.Number(r.Line), r.Reason) : say.RejectedCell(say.Number(r.Line), Name(r.Column), $"`{r.Text}`", r.Reason))));

    private IEnumerable<Block> Places()
    {
        if (request.IsStrict && result.Rejected > 0)
        {
            yield return Blocks.Line(say.StrictWroteNothing());
            yield break;
        }

        if (request.Rejects is { } rejects && result.Rejected > 0)
        {
            yield return Blocks.Line(say.RejectsIn(rejects));
        }

        if (request.Out is { } place)
        {
            yield return Blocks.Line(say.DecisionsIn(place));
        }
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using Term = EligibilityEngine.Reporting.Term;
using EligibilityEngine.Text;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Citing;

/// <summary>Puts a text about an answer into its frame.</summary>
internal sealed class CitedReport(Document document, ReportFrame frame)
{
    private readonly Phrases _say = Phrases.In(frame.Language, frame.Rulebooks[0]);
    private readonly LawWords _law = new(Phrases.In(frame.Language, frame.Rulebooks[0]), frame.Language);
    private readonly Footnoting _notes = new(frame.Rulebooks, frame.Rulebooks.Length == 1 ? frame.Case?.KnownBy : null);
    private readonly Redaction? _redaction = frame.IsRedacted ? Redaction.Of(frame) : null;

    private string Language => frame.Language ?? frame.Rulebooks[0].Language;

    public Document All()
    {
        var told = _notes.In(WithoutFoot(document.Blocks));
        ImmutableArray<Block> ofThePerson = [.. told, .. Case(), .. Assumed(), .. Open()];
        return new Document([.. Redacted(ofThePerson), Authorities(), .. Redacted([Made()]), .. Notes()]) { Title = frame.Title, Language = Language, Cites = _notes.Cited };
    }

    /// <summary>Without what tells the day of birth; what sources say is of nobody in particular.</summary>
    private ImmutableArray<Block> Redacted(ImmutableArray<Block> blocks) => _redaction is null ? blocks : BlockRuns.In(blocks, _redaction.Of);

    /// <summary>What the frame tells better is left out: the version of the rulebook, and what was assumed.</summary>
    private ImmutableArray<Block> WithoutFoot(ImmutableArray<Block> blocks)
    {
        var foot = frame.Rulebooks.Select(r => _law.Source(r)).Concat(_law.Assumptions(Assumptions)).Select(p => p.ToString()).ToHashSet();
        return [.. blocks.Where(b => b is not Paragraph { Runs: var runs } || !foot.Contains(string.Concat(runs.Select(r => r.Text))))];
    }

    private IEnumerable<Decisions.UsedFact> Assumptions => frame.Decided.SelectMany(q => q.Justification.Assumptions).DistinctBy(a => a.Fact).OrderBy(a => a.Fact.Index);

    /// <summary>The facts as they were given; the name of the case unless it is to be left out.</summary>
    private IEnumerable<Block> Case()
    {
        if (frame.Case is not { } given)
        {
            return [];
        }

        var name = (given.Title ?? given.Id) is { } title && !frame.IsRedacted ? [(_say.GivenTitle().Runs[0], (Prose)title)] : Enumerable.Empty<(Run, Prose)>();
        var facts = given.Facts.Select(f => (Given: f, Fact: Find(f.Name))).Where(f => f.Fact is not null).OrderBy(f => f.Fact!.Index).Select(f => (Naming.Of(f.Fact!), Say(f.Fact!, f.Given)));
        List<(Run, Prose)> all = [.. name, .. facts];
        return [Section(_say.GivenHeading(), all.Count == 0 ? [Line(_say.NothingGiven())] : Pairs(all))];
    }

    private Fact? Find(string name) => frame.Rulebooks.Select(r => r.FindFact(name)).OfType<Fact>().FirstOrDefault();

    private Prose Say(Fact fact, GivenFact given) => _say.Commas([
        .. given.History.Select(p => (p.From, p.Through) switch
        {
            (null, null) => Say(fact, p.Value),
            ({ } from, null) => _say.ValueFrom(Say(fact, p.Value), _say.On(from)),
            (null, { } through) => _say.ValueThrough(Say(fact, p.Value), _say.On(through)),
            ({ } from, { } through) => _say.ValueFromThrough(Say(fact, p.Value), _say.On(from), _say.On(through)),
        }),
        .. given.Otherwise is not { } otherwise ? Enumerable.Empty<Prose>() : [given.History.IsEmpty ? Say(fact, otherwise) : _say.ValueOtherwise(Say(fact, otherwise))]]);

    private Prose Say(Fact fact, string value) => PartText.Parse(fact, value, null).Left is { IsSaid: true } left ? _law.Say(fact, left) : value;

    private IEnumerable<Block> Assumed()
    {
        if (frame.Decided.IsEmpty)
        {
            return [];
        }

        var assumed = Assumptions.Select(a => (Naming.Of(a.Fact), _law.Say(a.Fact, a.Value.Code))).ToList();
        return [Section(_say.AssumedHeading(), assumed.Count == 0 ? [Line(_say.NothingAssumed())] : Pairs(assumed))];
    }

    /// <summary>What would have to be known: facts, readings, and what is not known of the law.</summary>
    private IEnumerable<Block> Open()
    {
        if (frame.Decided.IsEmpty)
        {
            return [];
        }

        var open = frame.Decided.Select(q => (q.Question, Points: Open(q.Justification))).Where(q => q.Points.Count > 0).Select(q => _say.OpenIn(_law.In(q.Question.Title), _say.Commas(q.Points))).DistinctBy(p => p.ToString()).Select(p => Item(p)).ToList();
        return [Section(_say.OpenHeading(), open.Count == 0 ? [Line(_say.NothingOpen())] : List(open))];
    }

    private static List<Prose> Open(Justification why) => [
        .. why.Missing.Select(f => (Prose)Naming.Of(f)),
        .. why.OpenReadings.Select(r => (Prose)Naming.Of(r)),
        .. why.OpenEvents.Select(e => (Prose)Naming.Of(e)),
        .. why.OpenStatements.Select(s => (Prose)Naming.Of(s))];

    private Section Authorities() => Section(_say.SourcesHeading(), _notes.Cited.IsEmpty ? Line(_say.NoSources()) : new AuthoritiesTable(_say, frame.Language, _notes).Table());

    private Section Made()
    {
        var (engine, given) = ($"{Engine.Name} {Engine.Version}", frame.Case);
        Term[] terms = [
            .. frame.Rulebooks.Distinct().SelectMany(r => new[] { Term(_say.MadeRulebook(), _say.VersionOf(_law.In(r.Title), r.Version)), Term(_say.MadeHash(), new Run(r.Hash, TextStyle.Name)) }),
            Term(_say.MadeEngine(), engine),
            .. given is null ? Array.Empty<Term>() : [Term(_say.MadeDay(), _say.On(given.On))],
            .. given is null || frame.Rulebooks.Length > 1 ? Array.Empty<Term>() : [Term(_say.MadeLaw(), _say.On(given.LawOf ?? given.On))],
            .. given?.KnownBy is { } horizon ? [Term(_say.MadeHorizon(), _say.On(horizon))] : Array.Empty<Term>()];
        return Section(_say.MadeHeading(), [new Terms([.. terms]), .. frame.IsRedacted ? [Line(_say.Redacted())] : Array.Empty<Block>(), Line(_say.NotAdvice())]);
    }

    private static Term Term(Prose label, Prose value) => new(label.ToString(), [value]);

    private IEnumerable<Block> Notes()
    {
        var citations = new Citations(_notes.Cited, frame.Rulebooks, frame.Language);
        return _notes.Cited.IsEmpty ? [] : [new Notes(_say.NotesHeading().ToString(), _say.BackFromNote().ToString(), [.. _notes.Cited.Select(s => Note(s, citations.Of(s, frame.Style)).Runs)])];
    }

    /// <summary>Where a statement stands and what it states; its own wording too where the rulebook has it.</summary>
    private Prose Note(Statement statement, string citation)
    {
        var (cited, says) = (Linked(citation.TrimEnd('.'), statement.Source.Address), (Prose)_law.In(statement.Says));
        return statement.Source.Language is { } own && own != Language && statement.Says.IsIn(own)
            ? _say.NoteWithWording(cited, says, new Run(statement.Says.In(own), Language: own))
            : _say.Note(cited, says);
    }

    private static Prose Linked(string text, string? address)
    {
        var at = address is null ? -1 : text.IndexOf(address, StringComparison.Ordinal);
        return at < 0 ? text : [new Run(text[..at]), new Run(address!, Of: new Reference(ReferenceKind.Page, address!)), new Run(text[(at + address!.Length)..])];
    }
}

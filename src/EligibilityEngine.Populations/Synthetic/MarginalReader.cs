using System.Collections.Immutable;
using EligibilityEngine.Binding;
using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>Reads marginals, each of which may hang on those before it.</summary>
internal sealed class MarginalReader(Rulebook rulebook, DiagnosticBag bag, Texts texts)
{
    private readonly CitedStatements _cited = new(rulebook, bag);
    private readonly SpreadReader _spreads = new(rulebook, bag);
    private readonly Dictionary<string, TextPlace> _read = new(StringComparer.Ordinal);
    private readonly HashSet<Fact> _drawn = [];
    private readonly HashSet<uint> _streams = [];

    public ImmutableArray<Marginal> Read(IEnumerable<MappingNode> marginals) => [.. marginals.Select(Read).OfType<Marginal>()];

    private Marginal? Read(MappingNode node)
    {
        var name = SyntaxNode.Scalar(node["fact"])!;
        if (Find(name) is not (var id, { IsEmpty: false } facts, var isOfSeveral))
        {
            return null;
        }

        if (!_read.TryAdd(id, name.Place))
        {
            bag.Add(Mistake.DrawnTwice(name.Place, id, _read[id]));
            return null;
        }

        var cases = ReadCases(node, name, facts, isOfSeveral);
        _drawn.UnionWith(facts);
        return new Marginal
        {
            Id = id,
            Facts = facts,
            IsOfSeveral = isOfSeveral,
            Cases = cases,
            MissingPerThousand = ReadMissing(node["missing"] as MappingNode),
            MissingGrounds = node["missing"] is MappingNode missing ? Ground(missing, PopulationForms.Missing) : null,
            Stream = StreamOf(id),
        };
    }

    private (string Id, ImmutableArray<Fact> Facts, bool IsOfSeveral)? Find(ScalarNode name)
    {
        if (rulebook.FindSeveral(name.Text) is { } several)
        {
            return (several.Id, several.Values, true);
        }

        if (rulebook.FindFact(name.Text) is not { } fact)
        {
            bag.Add(Mistake.UnknownFact(name.Place, name.Text, NearestName.Of(name.Text, rulebook.Facts.Select(f => f.Id).Concat(rulebook.SeveralFacts.Select(f => f.Id)))));
            return null;
        }

        if (fact.Reading is not null)
        {
            bag.Add(Mistake.ReadingDrawn(name.Place, fact.Id));
            return null;
        }

        if (fact.Derivation is { } derivation)
        {
            bag.Add(Mistake.DerivedFactDrawn(name.Place, fact.Id, derivation.Bases.Select(b => b.Id)));
            return null;
        }

        return (fact.Id, [fact], false);
    }

    private ImmutableArray<MarginalCase> ReadCases(MappingNode node, ScalarNode name, ImmutableArray<Fact> facts, bool isOfSeveral)
    {
        if (node["cases"] is not SequenceNode cases)
        {
            return Ground(node, PopulationForms.Marginal) is { } grounds && _spreads.Read(node, name.Text, facts, isOfSeveral, IsDrawn) is { } spread ? [new MarginalCase([], spread, grounds)] : [];
        }

        ImmutableArray<MappingNode> written = [.. cases.Items.OfType<MappingNode>()];
        ReportOrder(written, name);
        return [.. written.Select(c => ReadCase(c, name, facts, isOfSeveral)).OfType<MarginalCase>()];
    }

    private MarginalCase? ReadCase(MappingNode node, ScalarNode name, ImmutableArray<Fact> facts, bool isOfSeveral) =>
        _spreads.Read(node, name.Text, facts, isOfSeveral, IsDrawn) is { } spread ? new MarginalCase(ReadTests(node["when"] as MappingNode), spread, Ground(node, PopulationForms.Case) ?? Grounding.None) : null;

    private void ReportOrder(ImmutableArray<MappingNode> cases, ScalarNode name)
    {
        if (cases[^1]["when"] is { } when)
        {
            bag.Add(Mistake.NobodyElse(when.Place, name.Text));
        }

        if (cases.TakeWhile(c => c["when"] is not null).Count() + 1 is var next && next < cases.Length)
        {
            bag.Add(Mistake.CaseBehindTheLast(cases[next].Place, name.Text));
        }
    }

    /// <summary>What is said as of a person known in part.</summary>
    private ImmutableArray<DrawnTest> ReadTests(MappingNode? when)
    {
        if (when is null)
        {
            return [];
        }

        var said = CaseReader.Read(new MappingNode([new MappingEntry(new ScalarNode("facts", true, when.Place), when)], when.Place), new Case(DateOnly.MinValue));
        if (new CaseBinder(rulebook, bag).Bind(said) is not { } bound)
        {
            return [];
        }

        return [.. rulebook.Facts.Where(f => bound.Given[f.Index] is not null).Select(f => Test(f, bound, when)).OfType<DrawnTest>()];
    }

    private DrawnTest? Test(Fact fact, BoundCase bound, MappingNode when)
    {
        var place = when.Entries.FirstOrDefault(e => e.Key.Text == fact.Id).Key?.Place ?? when.Place;
        return IsDrawn(fact, place) && bound.Given[fact.Index]!.On(DateOnly.MinValue) is { IsSaid: true } left ? new DrawnTest(fact, left.Values) : null;
    }

    /// <summary>Whether a fact was drawn before, or follows from such; otherwise that is reported.</summary>
    private bool IsDrawn(Fact fact, TextPlace place)
    {
        if (DrawnTerms.Bases(fact) is not { } bases)
        {
            bag.Add(Mistake.DrawnByAnEvent(place, fact.Id));
            return false;
        }

        var missing = bases.Where(b => !_drawn.Contains(b)).Select(b => b.Id).Distinct().ToList();
        if (missing.Count > 0)
        {
            bag.Add(Mistake.NotDrawnBefore(place, fact.Id, missing));
        }

        return missing.Count == 0;
    }

    /// <summary>From where numbers are known: a statement or an assumption, of which there is one at least.</summary>
    private Grounding? Ground(MappingNode node, Shape shape)
    {
        if (node["cites"] is null && node["assumption"] is null)
        {
            bag.Add(Mistake.MissingOneOf(node.Place, ["cites", "assumption"], shape.Name));
            return null;
        }

        return new Grounding(_cited.Read(node["cites"]), texts.Optional(node["assumption"]));
    }

    private int ReadMissing(MappingNode? missing)
    {
        const int whole = 1000;
        if (missing is null || SyntaxNode.Scalar(missing["per-thousand"]) is not { } written)
        {
            return 0;
        }

        if (Values.Number(written.Text) is >= 0 and <= whole and var share)
        {
            return (int)share;
        }

        bag.Add(Mistake.WeightOutOfRange(written.Place, written.Text, whole));
        return 0;
    }

    /// <summary>A number that hangs on a name alone (FNV-1a), and on others only where two would have the same.</summary>
    private uint StreamOf(string id)
    {
        var stream = id.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
        while (!_streams.Add(stream))
        {
            stream++;
        }

        return stream;
    }
}

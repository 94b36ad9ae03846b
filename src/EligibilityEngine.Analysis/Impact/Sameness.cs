using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Binding;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Whether a provision certainly does the same on both sides, whoever the person is. Titles, notes and citations do not matter.</summary>
internal sealed class Sameness(Both<Verdict> verdicts)
{
    private readonly Both<Rulebook> _rulebooks = verdicts.Select(v => v.Situation.Rulebook);
    private readonly Dictionary<string, bool> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _facts = new(StringComparer.Ordinal);

    private bool IsOneLaw => verdicts.First.Situation.LawOf == verdicts.Second.Situation.LawOf && verdicts.First.Situation.KnownBy == verdicts.Second.Situation.KnownBy;

    public bool IsSame(Side side, Provision provision)
    {
        if (_rulebooks[side.Other()].FindProvision(provision.Id) is not { } twin)
        {
            return false;
        }

        var inForce = verdicts[side].InForce[provision.Index];
        var isInForceAlike = inForce == verdicts[side.Other()].InForce[twin.Index] && (inForce != Truth.Unknown || (IsOneLaw && HaveTheSamePeriod(provision, twin)));
        return isInForceAlike
            && (inForce == Truth.False || (SayTheSame(provision, twin) && AreSame(provision.When, twin.When)));
    }

    private static bool HaveTheSamePeriod(Provision provision, Provision twin) => provision == twin
        || (HaveTheSameText(provision.InForce, twin.InForce) && provision.Cites.Select(Dated).SequenceEqual(twin.Cites.Select(Dated)));

    private static bool HaveTheSameText(InForce a, InForce b) => Dated(a.From) == Dated(b.From) && Dated(a.Until) == Dated(b.Until);

    private static string Dated(Statement statement) => $"{statement.Citation} {statement.Published}";

    private static string Dated(LegalDay? day) =>
        day?.Event is { } e ? $"{e.Id} {e.Day} {string.Join(',', e.Cites.Select(Dated))}" : day?.ToString() ?? "";

    private static bool SayTheSame(Provision provision, Provision twin) => provision == twin
        || (provision.Question.Id == twin.Question.Id && provision.Answer?.Id == twin.Answer?.Id
            && provision.ExceptionTo.Select(b => b.Id).SequenceEqual(twin.ExceptionTo.Select(b => b.Id)));

    private bool AreSame(Condition? a, Condition? b) => (a, b) switch
    {
        (null, null) => true,
        ({ } x, { } y) => (ReferenceEquals(x, y) || CanonicalForm.Of(x) == CanonicalForm.Of(y)) && IsUsedAlike(x),
        _ => false,
    };

    private bool IsUsedAlike(Condition condition) => condition switch
    {
        FactTest test => test.Against.Select(t => t.Other).Prepend(test.Fact).All(f => IsSame(f.Id)),
        DefinitionTest test => IsSameDefinition(test.Definition.Id),
        _ => condition.Parts.All(IsUsedAlike),
    };

    private bool IsSameDefinition(string id)
    {
        if (!_definitions.TryGetValue(id, out var isSame))
        {
            isSame = AreSame(Find(_rulebooks.First, id), Find(_rulebooks.Second, id));
            _definitions.Add(id, isSame);
        }

        return isSame;
    }

    private static Condition? Find(Rulebook rulebook, string definition) => rulebook.Definitions.FirstOrDefault(d => d.Id == definition)?.When;

    /// <summary>Whether a fact is the same on both sides and, if it is known from the start, has the same value.</summary>
    private bool IsSame(string id)
    {
        if (!_facts.TryGetValue(id, out var isSame))
        {
            isSame = _rulebooks.First.FindFact(id) is { } a && _rulebooks.Second.FindFact(id) is { } b
                && a.Type == b.Type
                && a.Write(verdicts.First.Situation[a]) == b.Write(verdicts.Second.Situation[b])
                && a.Derivation?.Kind == b.Derivation?.Kind
                && Bases(a).SequenceEqual(Bases(b))
                && Bases(a).All(IsSame);
            _facts.Add(id, isSame);
        }

        return isSame;
    }

    private static IEnumerable<string> Bases(Fact fact) => fact.Derivation?.Bases.Select(b => b.Id) ?? [];
}

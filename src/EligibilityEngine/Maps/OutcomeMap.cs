using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>
/// What a question comes to, for everybody who is as a case says: each outcome with who comes to it, as functions of what is not known. All completions at once, none one by one; exact
/// for everything that the language can say, or it says why not.
/// </summary>
internal sealed class OutcomeMap
{
    private readonly PartDiagrams _parts;
    private readonly Dictionary<Variable, HashSet<Variable>> _joined = [];
    private readonly ImmutableArray<FactTest> _tests;

    /// <param name="question">The question.</param>
    /// <param name="verdict">The verdict of the case by three-valued logic, on all questions.</param>
    /// <param name="limits">How much may be looked into.</param>
    /// <param name="also">A derived fact that is to be told apart though no condition may speak of it; or null.</param>
    /// <param name="amounts">Amounts from which on others are told apart, where they are computed from what is not known.</param>
    public OutcomeMap(Question question, Verdict verdict, MapLimits? limits = null, Fact? also = null, IEnumerable<long>? amounts = null)
        : this([(question, verdict)], (_, _) => [], limits, also, amounts)
    {
    }

    /// <summary>The same person under several laws side by side.</summary>
    /// <param name="sides">The question under each law, and the verdict there.</param>
    /// <param name="apart">Values of a quantity that are told from its others even where only its relation to other quantities is asked for.</param>
    /// <param name="limits">How much may be looked into.</param>
    /// <param name="also">A derived fact that is to be told apart though no condition may speak of it; or null.</param>
    /// <param name="amounts">Amounts from which on others are told apart, where they are computed from what is not known.</param>
    public OutcomeMap(
        ImmutableArray<(Question Question, Verdict Verdict)> sides,
        Func<Space, Quantity, IEnumerable<long>> apart,
        MapLimits? limits = null,
        Fact? also = null,
        IEnumerable<long>? amounts = null)
    {
        (Question, Verdict) = sides[0];
        Limits = limits ?? MapLimits.Default;
        Space = new Space(Limits, [.. sides.Select(s => s.Verdict.Situation)]);
        Store = new DiagramStore(Limits.Nodes) { Cancellation = Limits.Cancellation };
        _parts = new PartDiagrams(Store, Space);
        _tests = [.. sides.Zip(Space.Sides, (s, side) => Lower(s.Question, s.Verdict, side)).SelectMany(t => t)];
        long[] ends = [.. amounts ?? [], .. sides.SelectMany(s => AmountClasses.EndsOf(s.Question, s.Verdict.Situation))];
        var classes = sides.Zip(Space.Sides, (s, side) => new AmountClasses(side, s.Question, s.Verdict.Situation.Rulebook.NeededWithConstraints(s.Question), ends)).ToList();
        var twins = sides.Length == 2 ? AmountClasses.Twins(sides[0].Question, Space.Sides[0], sides[1].Question, Space.Sides[1]).ToList() : [];
        Space.TellApart(q => apart(Space, q));
        MemberByMember();
        Laws = [.. sides.Zip(Space.Sides).Zip(classes, (s, c) => new LawDiagrams(Store, s.First.Verdict, s.Second, _parts, c))];
        var answers = sides.Zip(Laws, (s, law) => law.Answers(s.Question)).ToList();
        if (sides.Length > 1)
        {
            // Who is so that one provision makes the difference is asked of all, also of those that give the weakest answer.
            Array.ForEach([.. sides.Zip(Laws)], s => Array.ForEach([.. s.First.Verdict.Situation.Rulebook.ProvisionsOf(s.First.Question)], p => s.Second.Stands(p)));
        }

        foreach (var (side, law) in Space.Sides.Zip(Laws))
        {
            Array.ForEach([.. side.Basis.Rulebook.Constraints], c => Constrain(law.TruthOf(c.Holds).Possible));
            side.Demands.ForEach(d => Constrain(_parts.Of(d)));
        }

        if (also is not null && !LawSide.IsTallied(also) && Space.Sides[0].SumOf(also) is var sum && QuantityOf(also, sum) is { Follows: not null } told && !IsCount(sum))
        {
            Space.IndexOf(Space.VariableOf(told));
        }

        if (sides.Length > 1 && !Space.IsPossible)
        {
            Constrain(Diagram.False);
        }

        AmountsDiffer = twins.Aggregate(Diagram.False, (all, t) => Store.Or(all, Store.And(Store.And(Gives(0, t.First), Gives(1, t.Second)), !_parts.Of(t.IsSame))));
        Clusters = Space.Clusters();
        foreach (var cluster in Clusters)
        {
            Constrain(_parts.Of(cluster, cluster.Whole()));
        }

        OutcomesBySide = [.. answers.Select(a => a.Outcomes(People).ToImmutableArray())];
        IsExact = !Store.IsFull && Space.Effort.GivenUp.Count == 0 && OutcomesBySide.All(o => Store.Any(o.Select(o => o.When)) == People);
    }

    /// <summary>Of two sides, those people to whom each gives an amount that is computed for each case, and not the same.</summary>
    public Diagram AmountsDiffer { get; }

    private Diagram Gives(int side, ComputedAmount amount) =>
        Store.Any(Space.Sides[side].Basis.Rulebook.Provisions.Where(p => p.Answer?.Computed == amount).Select(p => Laws[side].Stands(p).Possible));

    /// <summary>Whoever reads the map holds it: reading adds nodes.</summary>
    /// <param name="cancellation">Gives up what is read while it is held; without one, as whoever holds it already says.</param>
    public HeldMap Hold(CancellationToken cancellation = default) => new(this, cancellation);

    public Lock Gate { get; } = new();

    /// <summary>Gives up whatever is looked into.</summary>
    public CancellationToken Cancellation
    {
        get => Store.Cancellation;
        set => Store.Cancellation = Space.Effort.Cancellation = value;
    }

    /// <summary>How much may be looked into.</summary>
    public MapLimits Limits { get; }

    public Question Question { get; }

    public Verdict Verdict { get; }

    public Space Space { get; }

    public DiagramStore Store { get; }

    /// <summary>By side.</summary>
    public ImmutableArray<LawDiagrams> Laws { get; }

    public LawDiagrams Law => Laws[0];

    /// <summary>The clusters of what is compared.</summary>
    public ImmutableArray<Cluster> Clusters { get; }

    public IReadOnlyList<Variable> Variables => Space.Variables;

    /// <summary>Who can be so: nobody breaks a constraint, or contradicts what was given.</summary>
    public Diagram People { get; private set; } = Diagram.True;

    /// <summary>Each outcome that somebody comes to, with who does; of several sides, on the first.</summary>
    public ImmutableArray<(Outcome Outcome, Diagram When)> Outcomes => OutcomesBySide[0];

    public ImmutableArray<ImmutableArray<(Outcome Outcome, Diagram When)>> OutcomesBySide { get; }

    /// <summary>Whether <see cref="Outcomes"/> are exactly the outcomes of the case, each with exactly who comes to it.</summary>
    public bool IsExact { get; }

    /// <summary>Whether the diagrams were too large, and mean nothing.</summary>
    public bool IsFull => Store.IsFull;

    /// <summary>Other variables that facts about people join to one, directly or through others; itself included, unless there are none.</summary>
    public IReadOnlyCollection<Variable> JoinedWith(Variable variable) => _joined.GetValueOrDefault(variable) ?? [];

    /// <summary>Values of a fact, such that what the question can come to is the same for all of a class.</summary>
    public ImmutableArray<ValueSet> ClassesOf(Fact fact)
    {
        if (IsTallied(fact))
        {
            return [.. ValueSet.Range(0, fact.Derivation!.Gathered!.Members.Length).Codes.Select(c => ValueSet.Of([c]))];
        }

        var sum = Space.Sides[0].SumOf(fact);
        if (sum.Summands is [var only])
        {
            var classes = ClusterOf(only.Quantity) is { } own ? new Shadows(own, only.Quantity).Classes : Space.VariableOf(only.Quantity).Classes;
            return only.Images(classes, sum.Constant);
        }

        return IsCount(sum) ? [.. ValueSet.Range(sum.Range().Low, sum.Range().High).Codes.Select(c => ValueSet.Of([c]))]
            : ClusterOf(fact, sum) is var (cluster, quantity) ? new Shadows(cluster, quantity).Classes
            : [];
    }

    /// <summary>Those people of whom a fact is one of some values: so they have had the days from which it follows.</summary>
    public Diagram When(Fact fact, ValueSet values)
    {
        var basis = Space.Sides[0].Basis;
        return basis.Rulebook.NeverFacts.Where(n => n.Told.Contains(fact) && !basis[n.Never].IsKnown)
            .Aggregate(WhenAlone(fact, values), (people, n) => Store.And(people, WhenAlone(n.Never, ValueSet.Of([0]))));
    }

    private Diagram WhenAlone(Fact fact, ValueSet values)
    {
        if (IsTallied(fact))
        {
            return Store.And(People, _parts.Of(Space.Sides[0].Tallied(fact, values)!));
        }

        var sum = Space.Sides[0].SumOf(fact);
        if (sum.Summands is [var only])
        {
            var own = only.Where(values, sum.Constant);
            return Store.And(People, ClusterOf(only.Quantity) is { } cluster ? Within(cluster, only.Quantity, own) : _parts.Of(Space.VariableOf(only.Quantity), own));
        }

        return IsCount(sum) ? Store.And(People, _parts.Of(LawSide.CountOf(Space, sum, values)))
            : ClusterOf(fact, sum) is var (other, quantity) ? Store.And(People, Within(other, quantity, values))
            : Diagram.False;
    }

    /// <summary>Whether a fact that is not known counts members of a group, and a comparison says so.</summary>
    private bool IsTallied(Fact fact) => fact.Derivation is { Gathered.Kind: GatheringKind.Count } && !Space.Sides[0].Basis[fact].IsKnown && IsTested(fact);

    private Diagram Within(Cluster cluster, Quantity quantity, ValueSet values) =>
        cluster.Whole() is { } whole ? Store.Any(values.And(ValueSet.Range(quantity.Low, quantity.High)).Intervals.Select(i => _parts.Of(cluster, cluster.With(whole, quantity, i.Low, i.High)))) : Diagram.False;

    private Cluster? ClusterOf(Quantity quantity) => Clusters.FirstOrDefault(c => c.Has(quantity));

    private static bool IsCount(Sum sum) => !sum.Summands.IsEmpty && LawSide.IsCount(sum);

    /// <summary>The cluster of a fact, and the quantity that is the fact in it.</summary>
    private (Cluster Cluster, Quantity Quantity)? ClusterOf(Fact fact, Sum sum)
    {
        var quantity = QuantityOf(fact, sum);
        return quantity is not null && Clusters.FirstOrDefault(c => c.Has(quantity)) is { } cluster ? (cluster, quantity) : null;
    }

    /// <summary>The quantity that a fact is, but for a constant where it is one quantity alone; null where it is settled.</summary>
    private Quantity? QuantityOf(Fact fact, Sum sum) => sum.Itself ?? (sum.Summands.Length > 1 ? Space.QuantityOf(fact, sum) : null);

    /// <summary>Whether an unknown makes a difference: whether, all others being alike, it can turn out in two ways that lead to different outcomes. Where facts about people leave none
    /// of several by itself another way, they make it together.</summary>
    public bool Matters(Quantity quantity) => Matters(quantity, People);

    /// <summary>The same among some people alone.</summary>
    public bool Matters(Quantity quantity, Diagram people)
    {
        if (!IsExact)
        {
            return true;
        }

        var own = Variables.Where(v => v.Shows(quantity)).Select(v => v.Index).ToHashSet();
        return own.Count > 0 && (MakeADifference(own, people) || MatterTogether(own, people));
    }

    /// <summary>Whether no other variable speaks of a quantity than its own.</summary>
    public bool IsAlone(Quantity quantity) => !Clusters.Any(c => c.Has(quantity));

    /// <summary>Whether an open condition compares a fact with something.</summary>
    public bool IsTested(Fact fact) => _tests.Any(t => t.Fact == fact || t.Against.Any(a => a.Term.Facts.Contains(fact)));

    private bool MatterTogether(HashSet<int> own, Diagram people)
    {
        var joined = own.SelectMany(i => JoinedWith(Variables[i])).ToHashSet();
        return joined.Count > 0
            && joined.All(v => !MakeADifference([v.Index], people))
            && MakeADifference([.. joined.Select(v => v.Index)], people);
    }

    private bool MakeADifference(HashSet<int> variables, Diagram people) => Outcomes.Any(o =>
        new PairFinder(Store, variables.Contains).CanBe(Store.And(people, o.When), Store.And(people, !o.When)));

    /// <summary>
    /// Tells variables what the law compares them with; days of law too, where they may be compared with more than one day: by several sides, or by conditions that speak of the day of an event.
    /// </summary>
    private ImmutableArray<FactTest> Lower(Question question, Verdict verdict, LawSide side)
    {
        var (uses, questions) = (LawUses.Of(verdict.Situation.Rulebook), verdict.Situation.Rulebook.NeededWithConstraints(question));
        ImmutableArray<FactTest> tests = [.. uses.OpenTests(questions, verdict)];
        Array.ForEach([.. tests], t => side.PartsOf(t));
        Array.ForEach([.. Space.Sides.Length > 1 || Space.Quantities.Any(q => q.IsCompared) ? uses.OpenProvisions(questions, verdict) : []], side.Lower);
        return tests;
    }

    /// <summary>What is known of one member of a group stands together in the order of variables: then a diagram counts members without keeping in mind who they were.</summary>
    private void MemberByMember()
    {
        var ofMembers = _tests.SelectMany(t => t.Facts.Select(f => (Test: t, f.Member))).Where(t => t.Member is not null)
            .OrderBy(t => t.Member!.Group.Id, StringComparer.Ordinal).ThenBy(t => t.Member!.Number);
        foreach (var variable in ofMembers.SelectMany(t => Space.Sides.Where(s => s.Basis.Rulebook.FindGroup(t.Member!.Group.Id) == t.Member.Group).SelectMany(s => s.PartsOf(t.Test))).OfType<Within>().Select(w => w.Variable))
        {
            if (variable.Classes.Length > 1)
            {
                Space.IndexOf(variable);
            }
        }
    }

    private void Constrain(Diagram constraint)
    {
        People = Store.And(People, constraint);
        var joined = Store.VariablesOf(constraint).Select(i => Variables[i]).ToHashSet();
        if (joined.Count < 2)
        {
            return;
        }

        foreach (var variable in joined.ToList())
        {
            joined.UnionWith(JoinedWith(variable));
        }

        foreach (var variable in joined)
        {
            _joined[variable] = joined;
        }
    }
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Describing;

/// <summary>What in a rulebook refers to an item, and how.</summary>
internal sealed class References(RulebookIndex index)
{
    /// <summary>The ways in which items refer to it, with those items; none is empty.</summary>
    public IEnumerable<(Referring Way, IReadOnlyList<RulebookItem> Items)> To(RulebookItem target)
    {
        (Referring Way, IEnumerable<RulebookItem> Items)[] ways = target.Subject switch
        {
            Question q => [Answering(q), Testing(q)],
            Fact f => [DerivedFrom(f), Testing(f)],
            SeveralFact f => [(Referring.DerivedFrom, index.Items.Where(i => i.Subject is Fact follows && follows.FollowsFrom.Any(f.Values.Contains))), Testing(f)],
            Reading r => [Testing(r.Choice)],
            Definition d => [Testing(d)],
            LawEvent e => [BeginningWith(e), EndingWith(e)],
            Provision p => [ExceptionsTo(p)],
            Source s => [Citing([.. s.Statements])],
            Statement s => [Citing([s])],
            _ => [],
        };
        return ways.Select(w => (w.Way, (IReadOnlyList<RulebookItem>)[.. w.Items])).Where(w => w.Item2.Count > 0);
    }

    private (Referring, IEnumerable<RulebookItem>) Answering(Question question) =>
        (Referring.Answering, Provisions(p => p.Question == question));

    private (Referring, IEnumerable<RulebookItem>) DerivedFrom(Fact fact) =>
        (Referring.DerivedFrom, index.Items.Where(i => i.Subject is Fact follows && follows.FollowsFrom.Contains(fact)));

    private (Referring, IEnumerable<RulebookItem>) Testing(object named) =>
        (Referring.Testing, index.Items.Where(i => i.Condition is { } condition && Names(condition, named)));

    private (Referring, IEnumerable<RulebookItem>) BeginningWith(LawEvent law) =>
        (Referring.BeginningWith, Provisions(p => p.InForce.From?.Event == law));

    private (Referring, IEnumerable<RulebookItem>) EndingWith(LawEvent law) =>
        (Referring.EndingWith, Provisions(p => p.InForce.Until?.Event == law));

    private (Referring, IEnumerable<RulebookItem>) ExceptionsTo(Provision provision) =>
        (Referring.ExceptionsTo, Provisions(p => p.ExceptionTo.Contains(provision)));

    private (Referring, IEnumerable<RulebookItem>) Citing(IReadOnlyCollection<Statement> statements) =>
        (Referring.Citing, index.Items.Where(i => i.Cites.Any(statements.Contains)));

    private IEnumerable<RulebookItem> Provisions(Func<Provision, bool> match) => index.Items.Where(i => i.Subject is Provision p && match(p));

    private static bool Names(Condition condition, object named) => condition switch
    {
        FactTest test => test.Fact == named || (test.Fact.Several is { } several && several == named) || test.Against.Any(a => a.Term.All.Any(t => t is FactItself f && f.Fact == named || t is DayOfEvent e && e.Event == named)),
        DefinitionTest test => test.Definition == named,
        AnswerTest test => test.Question == named,
        AmountTest test => test.Question == named || Names(test.Written, named),
        _ => condition.Parts.Any(p => Names(p, named)),
    };
}

/// <summary>How an item refers to another.</summary>
internal enum Referring
{
    Answering,
    DerivedFrom,
    Testing,
    BeginningWith,
    EndingWith,
    ExceptionsTo,
    Citing,
}

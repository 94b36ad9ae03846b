using EligibilityEngine.Law;

namespace EligibilityEngine.Describing;

/// <summary>What in a rulebook refers to an item, and how.</summary>
internal sealed class References(RulebookIndex index)
{
    /// <summary>Headings, each with the items that refer in that way; none is empty.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<RulebookItem> Items)> To(RulebookItem target)
    {
        (string Heading, IEnumerable<RulebookItem> Items)[] ways = target.Subject switch
        {
            Question q => [Answering(q), Testing(q)],
            Fact f => [DerivedFrom(f), Testing(f)],
            Reading r => [Testing(r.Choice)],
            Definition d => [Testing(d)],
            LawEvent e => [BeginningWith(e), EndingWith(e)],
            Provision p => [ExceptionsTo(p)],
            Source s => [Citing([.. s.Statements])],
            Statement s => [Citing([s])],
            _ => [],
        };
        return ways.Select(w => (w.Heading, (IReadOnlyList<RulebookItem>)[.. w.Items])).Where(w => w.Item2.Count > 0);
    }

    private static (string, IEnumerable<RulebookItem>) Way(string heading, IEnumerable<RulebookItem> items) => (heading, items);

    private (string, IEnumerable<RulebookItem>) Answering(Question question) =>
        Way("Provisions that answer it", Provisions(p => p.Question == question));

    private (string, IEnumerable<RulebookItem>) DerivedFrom(Fact fact) =>
        Way("Facts derived from it", index.Items.Where(i => i.Subject is Fact { Derivation: { } d } && d.Bases.Contains(fact)));

    private (string, IEnumerable<RulebookItem>) Testing(object named) =>
        Way("Conditions that use it", index.Items.Where(i => i.Condition is { } condition && Names(condition, named)));

    private (string, IEnumerable<RulebookItem>) BeginningWith(LawEvent law) =>
        Way("Provisions in force from it", Provisions(p => p.InForce.From?.Event == law));

    private (string, IEnumerable<RulebookItem>) EndingWith(LawEvent law) =>
        Way("Provisions in force until it", Provisions(p => p.InForce.Until?.Event == law));

    private (string, IEnumerable<RulebookItem>) ExceptionsTo(Provision provision) =>
        Way("Exceptions to it", Provisions(p => p.ExceptionTo.Contains(provision)));

    private (string, IEnumerable<RulebookItem>) Citing(IReadOnlyCollection<Statement> statements) =>
        Way("Cited by", index.Items.Where(i => i.Cites.Any(statements.Contains)));

    private IEnumerable<RulebookItem> Provisions(Func<Provision, bool> match) => index.Items.Where(i => i.Subject is Provision p && match(p));

    private static bool Names(Condition condition, object named) => condition switch
    {
        FactTest test => test.Fact == named || test.Against.Any(a => a.Other == named),
        DefinitionTest test => test.Definition == named,
        AnswerTest test => test.Question == named,
        _ => condition.Parts.Any(p => Names(p, named)),
    };
}

using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <summary>Each part of a rulebook as an item.</summary>
internal static class RulebookItems
{
    public static IEnumerable<RulebookItem> Of(Rulebook rulebook) =>
    [
        .. rulebook.Questions.Select(Of),
        .. rulebook.Facts.Where(f => f.Reading is null && f.Member is null or { Number: 1 }).Select(Of),
        .. rulebook.SeveralFacts.Select(Of),
        .. rulebook.Definitions.Select(Of),
        .. rulebook.Readings.Select(Of),
        .. rulebook.Events.Select(Of),
        .. rulebook.Provisions.Where(p => p.IsNamed).Select(Of),
        .. rulebook.Constraints.Select(c => Of(c, ReferenceKind.Constraint)),
        .. rulebook.Properties.Select(p => Of(p, ReferenceKind.Property)),
        .. rulebook.Contradictions.Select(Of),
        .. rulebook.NotModelled.Where(n => n.Id is not null).Select(Of),
        .. rulebook.Sources.Select(Of),
        .. rulebook.Sources.SelectMany(s => s.Statements).Select(Of),
    ];

    /// <summary>The table of a name, of which the rows alone are among the parts; null where there is none.</summary>
    public static RulebookItem? Table(Rulebook rulebook, string name) => ProvisionTable.Of(rulebook, name) is not { } table ? null : new RulebookItem(table)
    {
        Kind = ReferenceKind.Provision, Name = name, Title = table.First.Row!.Title, Place = table.First.Place, Cites = table.First.Cites, Condition = table.First.Row.When,
    };

    private static RulebookItem Of(Question question) => new(question)
    {
        Kind = ReferenceKind.Question, Name = question.Id, Title = question.Title, Place = question.Place,
    };

    private static RulebookItem Of(Fact fact) => new(fact)
    {
        Kind = ReferenceKind.Fact, Name = fact.Id, Title = fact.Title, Place = fact.Place, Cites = fact.Cites,
    };

    private static RulebookItem Of(SeveralFact fact) => new(fact)
    {
        Kind = ReferenceKind.Fact, Name = fact.Id, Title = fact.Title, Place = fact.Place, Cites = fact.Values.IsEmpty ? [] : fact.Values[0].Cites,
    };

    private static RulebookItem Of(Definition definition) => new(definition)
    {
        Kind = ReferenceKind.Definition, Name = definition.Id, Title = definition.Title, Place = definition.Place, Cites = definition.Cites,
        Condition = definition.When,
    };

    private static RulebookItem Of(Reading reading) => new(reading)
    {
        Kind = ReferenceKind.Reading, Name = reading.Id, Title = reading.Ask, Place = reading.Choice.Place, Cites = reading.Cites,
    };

    private static RulebookItem Of(LawEvent law) => new(law)
    {
        Kind = ReferenceKind.Event, Name = law.Id, Title = law.Title, Place = law.Place, Cites = law.Cites,
    };

    private static RulebookItem Of(Provision provision) => new(provision)
    {
        Kind = ReferenceKind.Provision, Name = provision.Id, Title = provision.Title, Place = provision.Place, Cites = provision.Cites,
        Condition = provision.When,
    };

    private static RulebookItem Of(Constraint constraint, ReferenceKind kind) => new(constraint)
    {
        Kind = kind, Name = constraint.Id, Title = constraint.Says, Place = constraint.Place, Cites = constraint.Cites,
        Condition = constraint.Holds,
    };

    private static RulebookItem Of(Contradiction contradiction) => new(contradiction)
    {
        Kind = ReferenceKind.Contradiction, Name = contradiction.Id, Title = contradiction.About, Place = contradiction.Place,
        Cites = contradiction.Between,
    };

    private static RulebookItem Of(NotModelled entry) => new(entry)
    {
        Kind = ReferenceKind.Matter, Name = entry.Id!, Title = entry.What, Place = entry.Place, Cites = entry.Cites, Condition = entry.When,
    };

    private static RulebookItem Of(Source source) => new(source)
    {
        Kind = ReferenceKind.Source, Name = source.Id, Title = source.Title, Place = source.Place,
    };

    private static RulebookItem Of(Statement statement) => new(statement)
    {
        Kind = ReferenceKind.Statement, Name = statement.Citation, Title = statement.Says, Place = statement.Place,
    };
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>The names of things in a rulebook, as runs that lead to them.</summary>
internal static class Naming
{
    public static Run Of(Provision provision) => Of(ReferenceKind.Provision, provision.Id);

    public static Run Of(Question question) => Of(ReferenceKind.Question, question.Id);

    public static Run Of(Fact fact) => Of(fact.Reading is null ? ReferenceKind.Fact : ReferenceKind.Reading, fact.Id);

    public static Run Of(Reading reading) => Of(ReferenceKind.Reading, reading.Id);

    public static Run Of(LawEvent change) => Of(ReferenceKind.Event, change.Id);

    public static Run Of(Statement statement) => Of(ReferenceKind.Statement, statement.Citation);

    public static Run Of(ReferenceKind kind, string id) => new(id, TextStyle.Name, new Reference(kind, id));

    /// <summary>A name with the title of what it names.</summary>
    public static Prose With(this Run name, string title) => [name, new Run(" " + title)];
}

using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <summary>The terms in which the engine speaks of the law, each explained.</summary>
public static class Glossary
{
    /// <summary>All terms, with what each means.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for English.</param>
    public static Document Tell(string? language = null)
    {
        var say = Phrases.In(language);
        return new Document(Blocks.List(Enum.GetValues<ToolTerm>().Select(t => Blocks.Item(say.Meant(say.Term(t).In(TextStyle.Heading), say.Meaning(t))))));
    }
}

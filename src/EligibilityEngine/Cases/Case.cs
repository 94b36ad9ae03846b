using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Cases;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>
/// A day and what is known of a person. Immutable: each <c>With</c> gives a new case. Names and values are checked against a rulebook when
/// the case is decided; what is not stated is unknown, unless the case says to assume what is ordinary. Two that say the same in the same order are equal. JSON is that of a case file.
/// </summary>
[JsonConverter(typeof(CaseConverter))]
public sealed record Case
{
    private readonly Sequence<GivenFact> _facts;

    /// <summary>A case about which nothing is known yet.</summary>
    /// <param name="on">The day on which the facts are taken.</param>
    public Case(DateOnly on) => On = on;

    /// <summary>The day on which the facts are taken.</summary>
    public DateOnly On { get; init; }

    /// <summary>The day whose law is applied; null for <see cref="On"/>.</summary>
    public DateOnly? LawOf { get; init; }

    /// <summary>The horizon of knowledge: statements published later do not exist; null for no horizon.</summary>
    public DateOnly? KnownBy { get; init; }

    /// <summary>Whether facts that are not stated are taken to be what they are ordinarily.</summary>
    public bool AssumesOrdinary { get; init; }

    /// <summary>The id of the case, or null.</summary>
    public string? Id { get; init; }

    /// <summary>What the case is, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What is known, fact by fact and reading by reading.</summary>
    public ImmutableArray<GivenFact> Facts
    {
        get => _facts.Items;
        init => _facts = new(value);
    }

    /// <summary>The value of a fact or reading, outside all periods; null where nothing is said of it. In an initialiser: <c>new Case(day) { ["sex"] = "male", ["age"] = 23 }</c>.</summary>
    /// <param name="fact">The name of the fact or reading.</param>
    public CaseValue? this[string fact]
    {
        get => Facts.LastOrDefault(f => f.Name == fact)?.Otherwise is { } value ? value : default(CaseValue?);
        init => Facts = (value is { } given ? With(fact, given) : Without(fact)).Facts;
    }

    /// <summary>Adds a fact, or chooses a reading; replaces what was said of it.</summary>
    /// <param name="fact">The name of the fact or reading.</param>
    /// <param name="value">A whole number, yes or no, a day, a value as it is written in a case file, or what is known of it in part.</param>
    public Case With(string fact, CaseValue value) => With(new GivenFact(fact) { Otherwise = value.ToString() });

    /// <summary>Adds a fact with a history; replaces what was said of it.</summary>
    /// <param name="fact">What is known of it.</param>
    public Case With(GivenFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return With([fact]);
    }

    /// <summary>Adds facts one after another; each replaces what was said of it before.</summary>
    internal Case With(IEnumerable<GivenFact> facts)
    {
        var all = Facts.Concat(facts).ToList();
        var last = new Dictionary<string, int>();
        foreach (var (i, fact) in all.Index())
        {
            last[fact.Name] = i;
        }

        // What is said of all values of several replaces what was said of one of them.
        return this with { Facts = [.. all.Where((f, i) => last[f.Name] == i && !(SeveralFact.WholeOf(f.Name) is { } whole && last.GetValueOrDefault(whole, -1) > i))] };
    }

    /// <summary>Says that nobody knows a fact: then it is not assumed either; replaces what was said of it.</summary>
    public Case WithNotKnown(string fact) => With(new GivenFact(fact) { Otherwise = GivenFact.Unknown });

    /// <summary>Takes back what was said of a fact: it is unknown again.</summary>
    public Case Without(string fact) => this with { Facts = [.. Facts.Where(f => f.Name != fact)] };

    /// <summary>Takes what is not stated to be what it is ordinarily.</summary>
    public Case AssumingOrdinary() => this with { AssumesOrdinary = true };

    /// <summary>Reads a case file.</summary>
    /// <param name="path">The path that diagnostics show.</param>
    /// <param name="content">The bytes of the file, UTF-8.</param>
    /// <returns>The case, or every mistake in its shape.</returns>
    public static Result<Case> Parse(string path, ReadOnlySpan<byte> content) => CaseReader.Parse(path, content);

    /// <summary>Reads a case file from disk.</summary>
    /// <param name="path">Where it lies.</param>
    /// <returns>The case, or every mistake in its shape, or why the file cannot be read.</returns>
    public static Result<Case> Load(string path) => CaseReader.Load(path);

    /// <summary>Reads facts from words as people type them: <c>age=23</c>, <c>citizen=yes</c>; in part <c>age=20..24</c>, <c>born=1996</c>, <c>fitness=limited-fit|unfit</c>, <c>fitness!=fit</c>.</summary>
    /// <param name="words">The words, each <c>name=value</c>.</param>
    /// <param name="basis">The case that they add to; a word replaces what the case says of that fact.</param>
    /// <returns>The case, or every word that cannot be read. Names and values are checked when the case is decided; each remembers its place in the words.</returns>
    public static Result<Case> FromWords(IEnumerable<string> words, Case basis)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(basis);
        return CaseWords.Read([.. words], basis);
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A choice of which any number of values may be so: each value is a yes-no fact of its own, called <c>works/teacher</c>.</summary>
public sealed class SeveralFact
{
    /// <summary>What stands between its name and that of a value.</summary>
    internal const char Separator = '/';

    /// <summary>What a case, or a condition, says where not one value is so.</summary>
    internal const string NoneOfThem = "none";

    internal SeveralFact()
    {
    }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>A short heading.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The question to put to a person: which of the values are so.</summary>
    public required LocalText Ask { get; init; }

    /// <summary>Its values in the order in which they are declared, each a yes-no fact.</summary>
    public ImmutableArray<Fact> Values { get; internal set; } = [];

    /// <summary>The group that is declared for it, or null: facts of one group are asked together, and its values always are.</summary>
    public string? Group { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Other words for it and for its values.</summary>
    internal ImmutableArray<OtherName> OtherNames { get; init; } = [];

    /// <summary>Where it is declared.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The value with this name, as a yes-no fact; or null.</summary>
    /// <param name="value">The name without that of the whole: <c>teacher</c>.</param>
    public Fact? Find(string value) => Values.FirstOrDefault(f => f.Id == IdOf(Id, value));

    /// <summary>What is ordinarily so, as a case says it; <c>?</c> where nothing is ordinary.</summary>
    internal string Ordinarily => SeveralText.Write(this, [.. Values.Select(v => !v.Ordinarily.IsKnown ? SaidOfValue.Nothing : v.Ordinarily == FactValue.Of(true) ? SaidOfValue.Yes : SaidOfValue.No)]);

    /// <summary>The name of a value without that of the whole.</summary>
    internal string NameOf(Fact value) => value.Id[(Id.Length + 1)..];

    /// <summary>The name of the fact that is a value.</summary>
    internal static string IdOf(string several, string value) => several + Separator + value;

    /// <summary>The name of the whole in that of a value; null where a name is none of a value, as that of a fact of a member is none.</summary>
    internal static string? WholeOf(string name) =>
        name.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var at && name.LastIndexOf(Separator) == at ? name[..at] : null;

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}

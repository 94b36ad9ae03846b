using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace EligibilityEngine.Reporting;

/// <summary>Part of a text: what a phrase says, what the law says, or a name. Never put together into sentences but by a phrase.</summary>
[CollectionBuilder(typeof(Prose), nameof(Of))]
internal readonly struct Prose : IEnumerable<Run>
{
    private readonly ImmutableArray<Run> _runs;

    private Prose(ImmutableArray<Run> runs) => _runs = runs;

    public ImmutableArray<Run> Runs => _runs.IsDefault ? [] : _runs;

    public bool IsEmpty => Runs.All(r => r.Text.Length == 0);

    public static implicit operator Prose(string text) => new([new Run(text)]);

    public static implicit operator Prose(Run run) => new([run]);

    public static implicit operator ImmutableArray<Run>(Prose prose) => prose.Runs;

    public static Prose Of(ReadOnlySpan<Run> runs) => new([.. runs]);

    /// <summary>The same where nothing has a style yet.</summary>
    public Prose In(TextStyle style) => style == TextStyle.Plain ? this : new([.. Runs.Select(r => r.Style == TextStyle.Plain ? r with { Style = style } : r)]);

    /// <summary>The same as the name of something.</summary>
    public Prose Naming(ReferenceKind kind, string id) => new([.. Runs.Select(r => r with { Of = new Reference(kind, id) })]);

    /// <summary>The same at the beginning of a sentence or heading.</summary>
    public Prose Capital() => Runs is [{ Text: [var first, .. var rest] } run, .. var others] ? new([run with { Text = char.ToUpperInvariant(first) + rest }, .. others]) : this;

    public IEnumerator<Run> GetEnumerator() => ((IEnumerable<Run>)Runs).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The text alone.</summary>
    public override string ToString() => Runs is [var only] ? only.Text : string.Concat(Runs.Select(r => r.Text));
}

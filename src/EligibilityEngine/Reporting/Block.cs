using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EligibilityEngine.Reporting;

/// <summary>A part of a document. A closed family. None knows how wide a page is or where on it the part stands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Items), "items")]
[JsonDerivedType(typeof(Terms), "terms")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Bars), "bars")]
[JsonDerivedType(typeof(Excerpt), "excerpt")]
[JsonDerivedType(typeof(Drawing), "drawing")]
[JsonDerivedType(typeof(Notes), "notes")]
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>Running text.</summary>
/// <param name="Runs">The text.</param>
public sealed record Paragraph(ImmutableArray<Run> Runs) : Block;

/// <summary>What stands under a heading; without a heading, what stands together.</summary>
/// <param name="Heading">The heading, or nothing.</param>
/// <param name="Blocks">What stands under it.</param>
/// <param name="About">What it is about, or null: documents that are joined put what is about the same thing under one heading.</param>
public sealed record Section(ImmutableArray<Run> Heading, ImmutableArray<Block> Blocks, Reference? About = null) : Block;

/// <summary>A list.</summary>
/// <param name="Kind">How its items belong together.</param>
/// <param name="Entries">The items.</param>
public sealed record Items(ItemsKind Kind, ImmutableArray<Item> Entries) : Block;

/// <summary>An item of a list.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="Blocks">What belongs to it.</param>
public sealed record Item(ImmutableArray<Run> Runs, ImmutableArray<Block> Blocks);

/// <summary>Labels with what each stands for.</summary>
/// <param name="Entries">The labels.</param>
public sealed record Terms(ImmutableArray<Term> Entries) : Block;

/// <summary>A label with what it stands for.</summary>
/// <param name="Label">The label.</param>
/// <param name="Values">One text or more.</param>
public sealed record Term(string Label, ImmutableArray<ImmutableArray<Run>> Values);

/// <summary>A table.</summary>
/// <param name="Columns">Its columns. Where none has a heading, the table has no head.</param>
/// <param name="Rows">Its rows, each with a cell for every column.</param>
/// <param name="IsEven">Whether the columns are about equally wide, so that one can be held against another.</param>
public sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<ImmutableArray<Run>>> Rows, bool IsEven = false) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above it, or nothing.</param>
/// <param name="IsOfNumbers">Whether its cells are numbers.</param>
public sealed record Column(ImmutableArray<Run> Heading, bool IsOfNumbers = false);

/// <summary>Bars over a common axis.</summary>
/// <param name="Length">The length of the axis, in units of <see cref="Span.Length"/>.</param>
/// <param name="Axes">Scales to read it by.</param>
/// <param name="Entries">The bars.</param>
public sealed record Bars(int Length, ImmutableArray<Axis> Axes, ImmutableArray<Bar> Entries) : Block;

/// <summary>A scale of bars.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Scales">The same scale with fewer and fewer marks: the first for which there is room is the one to draw.</param>
public sealed record Axis(string Name, ImmutableArray<ImmutableArray<Mark>> Scales);

/// <summary>A mark of a scale.</summary>
/// <param name="At">Where it stands, from 0.</param>
/// <param name="Label">What is written beside it.</param>
public readonly record struct Mark(int At, string Label);

/// <summary>One bar.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Signs">What its spans stand for.</param>
/// <param name="Spans">Its spans, without a gap.</param>
public sealed record Bar(Run Name, ImmutableArray<Sign> Signs, ImmutableArray<Span> Spans);

/// <summary>What a span of a bar may stand for.</summary>
/// <param name="Letter">A character by which spans are told apart.</param>
/// <param name="Label">What it stands for.</param>
/// <param name="IsFaint">Whether it is less certain, and so drawn fainter.</param>
public readonly record struct Sign(char Letter, string Label, bool IsFaint = false);

/// <summary>A span of a bar.</summary>
/// <param name="From">Where it begins, from 0.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Sign">What it stands for: a position in <see cref="Bar.Signs"/>.</param>
public readonly record struct Span(int From, int Length, int Sign);

/// <summary>A line of a file, of which something is pointed at.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Text">The line, or a part of it.</param>
/// <param name="From">The first character that is pointed at, from 0.</param>
/// <param name="Length">How many are, 1 or more.</param>
public sealed record Excerpt(int Line, string Text, int From, int Length) : Block;

/// <summary>A drawing.</summary>
public sealed record Drawing : Block
{
    internal Drawing(string svg, string label, Block instead) => (Svg, Label, Instead) = (svg, label, instead);

    /// <summary>The drawing as an element of SVG, in which nothing can run.</summary>
    public string Svg { get; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string Label { get; }

    /// <summary>The same for where nothing can be drawn.</summary>
    public Block Instead { get; }
}

/// <summary>The notes of a document, in the order of their numbers from 1: runs in <see cref="TextStyle.Mark"/> refer to them.</summary>
/// <param name="Heading">What stands above them where they stand at the end.</param>
/// <param name="Back">What leads from a note back to where it is first referred to.</param>
/// <param name="Entries">The notes.</param>
public sealed record Notes(string Heading, string Back, ImmutableArray<ImmutableArray<Run>> Entries) : Block;

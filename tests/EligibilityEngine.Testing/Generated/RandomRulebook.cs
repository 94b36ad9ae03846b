using System.Text;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Testing.Generated;

/// <summary>
/// A valid rulebook made up at random: every kind of condition, definitions that build on each other and on answers, choices and amounts,
/// exceptions to exceptions, events with spans, readings, derived facts, comparisons of facts, constraints. The same seed gives the same one.
/// </summary>
public sealed class RandomRulebook
{
    private readonly ImmutableArray<Declaration> _declarations;
    private readonly ImmutableArray<RulebookFile> _otherFiles;

    private RandomRulebook(ImmutableArray<Declaration> declarations, ImmutableArray<RulebookFile> otherFiles, int fileCount)
    {
        _declarations = declarations;
        _otherFiles = otherFiles;
        Files = Write(fileCount);
        Rulebook = Rulebook.Load(Files).Value;
    }

    /// <summary>Its files.</summary>
    public ImmutableArray<RulebookFile> Files { get; }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>Makes one up.</summary>
    public static RandomRulebook Create(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var draft = new RulebookDraft(random);
        draft.Draft();
        return new RandomRulebook([.. draft.Declarations], [.. draft.OtherFiles], random.Next(1, 4));
    }

    /// <summary>The same law in other files and another order.</summary>
    public RandomRulebook Shuffled(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new RandomRulebook(random.Shuffled(_declarations), random.Shuffled(_otherFiles), random.Next(1, 6));
    }

    /// <summary>All files as one text, to be printed when a test fails.</summary>
    public override string ToString() => string.Join('\n', Files.Select(f => $"# {f.Path}\n{Encoding.UTF8.GetString(f.Content.Span)}"));

    private ImmutableArray<RulebookFile> Write(int fileCount)
    {
        var rules = _declarations.Chunk((_declarations.Length + fileCount - 1) / fileCount)
            .Select((chunk, i) => new RulebookFile($"rules-{i}.yaml", Encoding.UTF8.GetBytes(Write(chunk))));
        return [.. _otherFiles, .. rules];
    }

    private static string Write(IEnumerable<Declaration> declarations) => string.Concat(
        declarations.GroupBy(d => d.Section).Select(s => $"{s.Key}:\n{string.Concat(s.Select(d => $"  - {d.Yaml}\n"))}"));
}

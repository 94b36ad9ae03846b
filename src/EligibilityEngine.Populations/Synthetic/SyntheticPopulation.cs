using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Synthetic;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Populations;

/// <summary>
/// Persons whom nobody is: drawn by the marginals of a file, each of which says from where it is known. The same file, seed and number give the same person on any machine and on any
/// number of threads. Nobody breaks a constraint of the rulebook. Immutable; safe to use from many threads.
/// </summary>
public sealed class SyntheticPopulation
{
    /// <summary>How many persons are drawn together.</summary>
    internal const int BlockSize = 8192;

    private readonly ConstraintCheck _check;

    internal SyntheticPopulation(Rulebook rulebook, ImmutableArray<Marginal> marginals, DateOnly on)
    {
        (Rulebook, Marginals, On) = (rulebook, marginals, on);
        Facts = [.. marginals.SelectMany(m => m.Facts)];
        _check = new ConstraintCheck(rulebook, Facts, on);
    }

    /// <summary>The rulebook whose facts the persons have.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in words.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public required LocalText? Note { get; init; }

    /// <summary>The day on which the facts are taken.</summary>
    public DateOnly On { get; }

    /// <summary>The facts that are drawn, in the order of the file.</summary>
    public ImmutableArray<Fact> Facts { get; }

    internal ImmutableArray<Marginal> Marginals { get; }

    /// <summary>Reads the description of a population from disk.</summary>
    /// <param name="rulebook">The rulebook whose facts it names.</param>
    /// <param name="path">Where the file lies.</param>
    /// <returns>The population, or every mistake in the file, or why it cannot be read.</returns>
    public static Result<SyntheticPopulation> Load(Rulebook rulebook, string path)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(path);
        var bag = new DiagnosticBag();
        return BoundedFile.Read(path, path, bag) is { } bytes ? Parse(rulebook, path, bytes) : new Result<SyntheticPopulation>(null, bag.Sorted());
    }

    /// <summary>Reads the description of a population.</summary>
    /// <param name="rulebook">The rulebook whose facts it names.</param>
    /// <param name="path">The path that diagnostics show.</param>
    /// <param name="content">The bytes of the file, UTF-8.</param>
    /// <returns>The population, or every mistake in the file.</returns>
    public static Result<SyntheticPopulation> Parse(Rulebook rulebook, string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var bag = new DiagnosticBag();
        return new PopulationReader(rulebook, bag).Read(YamlFiles.Parse(path, content, bag));
    }

    /// <summary>Draws persons, block by block in their order; no more of them are held than each thread works at.</summary>
    /// <param name="size">How many persons, from 0.</param>
    /// <param name="seed">Which of all such populations.</param>
    /// <param name="threads">On how many threads; 0 for one on each core. The persons are the same.</param>
    /// <param name="cancellation">Gives up between two blocks.</param>
    /// <exception cref="InvalidOperationException">Of a person, nobody could be as was drawn in a thousand draws.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IEnumerable<PopulationBlock> Draw(long size, ulong seed, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return Blocks(new BlockDrawer(Rulebook, Marginals, Facts, On, _check, seed), size, threads == 0 ? Environment.ProcessorCount : threads, cancellation);
    }

    /// <summary>The first persons of a seed, or what of them nobody can be.</summary>
    internal long[]? Impossible(int count, ulong seed) => new BlockDrawer(Rulebook, Marginals, Facts, On, _check, seed).Draw(0, count).Impossible;

    /// <summary>So many blocks at a time; the next is begun when the first is taken.</summary>
    private static IEnumerable<PopulationBlock> Blocks(BlockDrawer drawer, long size, int threads, CancellationToken cancellation)
    {
        var drawn = new Queue<Task<PopulationBlock>>();
        for (var first = 0L; first < size || drawn.Count > 0; first += BlockSize)
        {
            if (first < size)
            {
                var from = first;
                drawn.Enqueue(Task.Run(() => Drawn(drawer, from, (int)Math.Min(BlockSize, size - from)), cancellation));
            }

            if (drawn.Count == threads || first + BlockSize >= size)
            {
                yield return drawn.Dequeue().GetAwaiter().GetResult();
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private static PopulationBlock Drawn(BlockDrawer drawer, long first, int count) =>
        drawer.Draw(first, count).Block ?? throw new InvalidOperationException($"a person from {first} on could not be drawn in {BlockDrawer.MostAttempts} draws without breaking a constraint");
}

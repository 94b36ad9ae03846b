using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Running;

/// <summary>Runs a program over all lanes of columns.</summary>
internal static class LaneRunner
{
    // Small enough to stop soon, large enough that threads seldom meet.
    private const int BlocksAtOnce = 16;

    /// <summary>Runs on this thread.</summary>
    public static LaneResults Run(LaneProgram program, LaneColumns columns, LaneSize? size = null)
    {
        var results = new LaneResults(program, columns.Count);
        Run(program, columns, results, 1, size, CancellationToken.None);
        return results;
    }

    /// <summary>Runs on so many threads.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the results are not complete.</exception>
    public static void Run(LaneProgram program, LaneColumns columns, LaneResults results, int threads, LaneSize? size, CancellationToken cancellation)
    {
        var bound = BoundProgram.Bind(program, columns);
        switch (size ?? LaneSizes.Widest)
        {
            case LaneSize.Vector512:
                Run<Vector512Word>(bound, columns.Count, results, threads, cancellation);
                break;
            case LaneSize.Vector256:
                Run<Vector256Word>(bound, columns.Count, results, threads, cancellation);
                break;
            case LaneSize.Vector128:
                Run<Vector128Word>(bound, columns.Count, results, threads, cancellation);
                break;
            default:
                Run<PlainWord>(bound, columns.Count, results, threads, cancellation);
                break;
        }
    }

    private static void Run<TWord>(BoundProgram bound, int lanes, LaneResults results, int threads, CancellationToken cancellation)
        where TWord : struct, ILaneWord<TWord>
    {
        var blocks = LaneBlock.CountFor(lanes);
        var parts = (blocks + BlocksAtOnce - 1) / BlocksAtOnce;
        if (threads == 1 || parts <= 1)
        {
            RunBlocks(new LaneInterpreter<TWord>(bound, results), 0, blocks, lanes, cancellation);
            return;
        }

        Parallel.For(
            0L,
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new LaneInterpreter<TWord>(bound, results),
            (part, _, interpreter) =>
            {
                RunBlocks(interpreter, part * BlocksAtOnce, Math.Min(blocks, (part + 1) * BlocksAtOnce), lanes, cancellation);
                return interpreter;
            },
            _ => { });
    }

    private static void RunBlocks<TWord>(LaneInterpreter<TWord> interpreter, long from, long until, int lanes, CancellationToken cancellation)
        where TWord : struct, ILaneWord<TWord>
    {
        for (var block = from; block < until; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            interpreter.Run(block * LaneBlock.Words, LaneBlock.WordsOf(block, lanes));
        }
    }
}

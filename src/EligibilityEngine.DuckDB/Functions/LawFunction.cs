using System.Collections.Immutable;
using System.Text;
using DuckDB.NET.Native;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Deciding;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>Decides the persons of a query, whose facts are arguments in a known order or the fields of a struct.</summary>
internal abstract class LawFunction(Rulebook rulebook, ImmutableArray<string> facts, bool hasDay, ColumnsInQuery laws) : VectorFunction
{
    /// <summary>Gives what was decided of as many rows as the block has.</summary>
    protected abstract void Give(BlockLaw law, BlockWork work, OutputVector result);

    protected sealed override void Run(ReadOnlySpan<InputVector> arguments, int count, OutputVector result)
    {
        if (hasDay && arguments.IsEmpty)
        {
            throw new InvalidOperationException("the first argument is the day of the case, a DATE");
        }

        var said = arguments[(hasDay ? 1 : 0)..];
        var (names, vectors) = said is [{ Type: DuckDBType.Struct } row] ? OfRow(row) : OfArguments(said);
        var law = laws.For(names);
        var work = law.Rent();
        try
        {
            work.Block.Begin(count);
            if (hasDay)
            {
                arguments[0].FillDays(work.Block.Days, count);
            }

            foreach (var i in work.Block.Order)
            {
                vectors[i].Fill(work.Block, i);
            }

            law.Decide(work);
            Give(law, work, result);
        }
        finally
        {
            law.Return(work);
        }
    }

    /// <summary>The fields of a row that are named as facts; an underscore may stand for a hyphen.</summary>
    private (string[] Names, InputVector[] Vectors) OfRow(InputVector row)
    {
        var known = row.Fields().Select((name, i) => (Fact: FactNamed(rulebook, name), Position: i)).Where(f => f.Fact is not null).ToList();
        return ([.. known.Select(f => f.Fact!)], [.. known.Select(f => row.Field(f.Position))]);
    }

    /// <summary>The fact that a column is named as, or null.</summary>
    public static string? FactNamed(Rulebook rulebook, string column) => new[] { column, column.Replace('_', '-') }.FirstOrDefault(n => PersonColumn.IsSaidOf(rulebook, n));

    private (string[] Names, InputVector[] Vectors) OfArguments(ReadOnlySpan<InputVector> arguments) => arguments.Length <= facts.Length
        ? ([.. facts.Take(arguments.Length)], arguments.ToArray())
        : throw new InvalidOperationException($"there are {arguments.Length} arguments for {facts.Length} facts");
}

/// <summary>One text of the answer to one question.</summary>
internal sealed class QuestionFunction(Rulebook rulebook, ImmutableArray<string> facts, bool hasDay, ColumnsInQuery laws, Func<ToldAnswer, NativeText> textOf)
    : LawFunction(rulebook, facts, hasDay, laws)
{
    protected override string ResultType => "VARCHAR";

    protected override void Give(BlockLaw law, BlockWork work, OutputVector result)
    {
        foreach (var mistake in work.MistakeCount > 0 ? work.Mistakes : [])
        {
            _ = mistake is null ? mistake : throw new InvalidOperationException(RowMistake.Say(mistake));
        }

        result.Fill(work.Questions[0].Rows[..work.Block.Count], answer => textOf(answer!));
    }
}

/// <summary>Everything of every question, and what is wrong with a row.</summary>
internal sealed class RowFunction(LawSetting setting, ImmutableArray<string> facts, bool hasDay, ColumnsInQuery laws) : LawFunction(setting.Rulebook, facts, hasDay, laws)
{
    protected override string ResultType => $"STRUCT({DecidedRow.Fields(setting.Questions)}, mistake VARCHAR)";

    protected override void Give(BlockLaw law, BlockWork work, OutputVector result)
    {
        DecidedRow.Fill(work, result);
        result.Field(setting.Questions.Length).Fill(work.Mistakes, m => m is null ? null : Encoding.UTF8.GetBytes(RowMistake.Say(m)));
    }
}

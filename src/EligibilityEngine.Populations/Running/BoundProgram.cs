using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.Populations.Running;

/// <summary>A program bound to columns: its constants are those of the columns' widths and bases, and comparisons that these settle are gone.</summary>
internal sealed class BoundProgram
{
    // Greater than any difference of days in any form, and far from the ends of an integer.
    private const long FarDay = 1 << 24;

    private readonly StreamWords[] _streams;

    private BoundProgram(LaneProgram program, LaneColumns columns)
    {
        Program = program;
        _streams = [.. program.Streams.Select(s => Stream(s, columns))];
        while (WidenDays(columns))
        {
        }

        Code = [.. program.Code.Select(i => Bind(i, columns))];
    }

    public LaneProgram Program { get; }

    public Instruction[] Code { get; }

    public ReadOnlySpan<StreamWords> Streams => _streams;

    /// <exception cref="InvalidOperationException">The program reads days that the columns do not tell.</exception>
    public static BoundProgram Bind(LaneProgram program, LaneColumns columns) => new(program, columns);

    private static StreamWords Stream(LaneStream stream, LaneColumns columns) => columns.Find(stream.Column) is { } column
        ? column.In(stream.Form, stream.Plane, columns.Rulebook.LeapDay)
        : stream.Column.Kind is LaneColumnKind.On or LaneColumnKind.LawOf or LaneColumnKind.KnownBy
            ? throw new InvalidOperationException($"there is no column of {stream.Column.Kind}")
            : Unsaid(stream, columns.Rulebook);

    /// <summary>Days that are compared take as many bytes; whether one of them did not.</summary>
    private bool WidenDays(LaneColumns columns)
    {
        var hasWidened = false;
        foreach (var difference in Program.Code.Where(i => i.Op == Op.Difference && IsDay(i.A, columns) && IsDay(i.B, columns)))
        {
            if (_streams[difference.A].Width != _streams[difference.B].Width)
            {
                var narrow = _streams[difference.A].Width == LaneWidth.Two ? difference.A : difference.B;
                _streams[narrow] = ((DayColumn)columns.Find(Program.Streams[narrow].Column)!).Wide(Program.Streams[narrow].Form, columns.Rulebook.LeapDay);
                hasWidened = true;
            }
        }

        return hasWidened;
    }

    /// <summary>Of yes or no, possible; anything else is not known.</summary>
    private static StreamWords Unsaid(LaneStream stream, Rulebook rulebook) => StreamWords.All(
        stream.Plane == 1 && (stream.Column.Kind != LaneColumnKind.Fact || ColumnShape.IsTwoValued(rulebook.Facts[stream.Column.Index])));

    private Instruction Bind(Instruction instruction, LaneColumns columns) => instruction.Op switch
    {
        Op.Load => _streams[instruction.A].Words is null ? Fill(instruction, _streams[instruction.A].Base == 1) : instruction,
        Op.AtLeast => BindAtLeast(instruction),
        Op.Difference => BindDifference(instruction, columns),
        Op.Take when _streams[instruction.A].Words is null => new Instruction(Op.Set, instruction.Target, 0, 0, 0),
        _ => instruction,
    };

    private Instruction BindAtLeast(Instruction instruction)
    {
        var stream = _streams[instruction.A];
        var above = instruction.Constant - stream.Base;
        return stream.Words is null ? Fill(instruction, false)
            : stream.Width != LaneWidth.Eight && above <= 0 ? Fill(instruction, true)
            : above > Greatest(stream.Width) ? Fill(instruction, false)
            : instruction with { Constant = above };
    }

    private static long Greatest(LaneWidth width) => width switch
    {
        LaneWidth.One => byte.MaxValue,
        LaneWidth.Two => ushort.MaxValue,
        LaneWidth.Four => int.MaxValue,
        _ => long.MaxValue,
    };

    private Instruction BindDifference(Instruction instruction, LaneColumns columns)
    {
        var (a, b) = (_streams[instruction.A], _streams[instruction.B]);
        var above = instruction.Constant - a.Base + b.Base;
        if (a.Words is null || b.Words is null)
        {
            return Fill(instruction, false);
        }

        var areDays = IsDay(instruction.A, columns) && IsDay(instruction.B, columns);
        return (a.Width, b.Width) switch
        {
            (LaneWidth.Two, LaneWidth.Two) => Math.Abs(above) < ushort.MaxValue ? instruction with { Constant = above } : Fill(instruction, above < 0),
            (LaneWidth.Four, LaneWidth.Four) when areDays => instruction with { Constant = Math.Clamp(above, -FarDay, FarDay) },
            _ => instruction with { Op = Op.WideDifference },
        };
    }

    private bool IsDay(int stream, LaneColumns columns) => columns.Find(Program.Streams[stream].Column) is DayColumn;

    private static Instruction Fill(Instruction instruction, bool bit) => new(Op.Fill, instruction.Target, 0, 0, bit ? 1 : 0);
}

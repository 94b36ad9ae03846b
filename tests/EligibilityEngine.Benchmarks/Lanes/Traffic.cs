using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>How many bytes a program moves.</summary>
internal static class Traffic
{
    /// <summary>Bytes read and written for each person, each column once.</summary>
    public static double BytesPerPerson(LaneProgram program, LaneColumns columns)
    {
        var read = program.Streams.Sum(s => columns.Find(s.Column)!.In(s.Form, s.Plane, columns.Rulebook.LeapDay).Width is var width && width == LaneWidth.Bit ? 0.125 : (int)width);
        return read + (program.Planes * 0.125);
    }
}

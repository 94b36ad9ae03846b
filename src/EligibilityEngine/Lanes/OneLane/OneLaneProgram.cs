using EligibilityEngine.Lanes.Code;
using EligibilityEngine.Lanes.Columns;

namespace EligibilityEngine.Lanes.OneLane;

/// <summary>A program as it is run for one case: the same code on single words, with a number for each stream instead of a column.</summary>
internal sealed class OneLaneProgram
{
    private readonly Instruction[] _code;
    private readonly long[] _unsaid;
    private readonly OneLaneInput[][] _facts;
    private readonly OneLaneInput[] _on;

    public OneLaneProgram(LaneProgram program)
    {
        Program = program;
        _code = [.. program.Code];
        var inputs = program.Streams.Select((s, i) => (Stream: s, Input: new OneLaneInput(i, s.Form, s.Plane))).ToLookup(s => s.Stream.Column, s => s.Input);
        _on = [.. inputs[LaneColumnKey.On]];
        _facts = [.. program.Rulebook.Facts.Select(f => inputs[LaneColumnKey.Of(f)].ToArray())];
        _unsaid = new long[program.Streams.Length];
        foreach (var fact in program.Rulebook.Facts)
        {
            Set(_unsaid, fact, FactValue.Unknown);
        }
    }

    public LaneProgram Program { get; }

    /// <summary>Forgets all that was said and says the day.</summary>
    public void Begin(long[] streams, DateOnly on)
    {
        _unsaid.CopyTo(streams, 0);
        foreach (var input in _on)
        {
            streams[input.Stream] = OfDay(input.Form, on);
        }
    }

    /// <summary>Says what a fact is.</summary>
    public void Set(long[] streams, Fact fact, FactValue value)
    {
        foreach (var input in _facts[fact.Index])
        {
            streams[input.Stream] = input.Form == LaneForm.Plane ? Plane(fact, value, input.Plane)
                : !value.IsKnown ? 0
                : fact.Type == FactType.Date ? OfDay(input.Form, DateOnly.FromDayNumber((int)value.Code))
                : value.Code;
        }
    }

    private static long Plane(Fact fact, FactValue value, int plane)
    {
        if (Terms.FactTerms.IsTwoValued(fact))
        {
            return value.IsKnown ? value.Code : plane;
        }

        return plane == 0 ? (value.IsKnown ? 1 : 0) : value.IsKnown ? value.Code >> (plane - 1) & 1 : 0;
    }

    private long OfDay(LaneForm form, DateOnly day) => form switch
    {
        LaneForm.DayNumber => day.DayNumber,
        LaneForm.Year => day.Year,
        LaneForm.Anniversary => DayCode.OfAnniversary(day, Program.Rulebook.LeapDay),
        _ => DayCode.Of(day),
    };

    /// <summary>Runs the code. Only the lowest bit of a register or plane has a meaning.</summary>
    public void Run(ReadOnlySpan<long> streams, Span<ulong> bits, Span<long> quantities, Span<ulong> planes)
    {
        foreach (ref readonly var i in _code.AsSpan())
        {
            switch (i.Op)
            {
                case Op.Load:
                    bits[i.Target] = (ulong)streams[i.A];
                    break;
                case Op.And:
                    bits[i.Target] = bits[i.A] & bits[i.B];
                    break;
                case Op.AndNot:
                    bits[i.Target] = bits[i.A] & ~bits[i.B];
                    break;
                case Op.Nor:
                    bits[i.Target] = ~(bits[i.A] | bits[i.B]);
                    break;
                case Op.Store:
                    planes[i.Target] = bits[i.A] ^ (ulong)i.B;
                    break;
                case Op.AtLeast:
                    bits[i.Target] = streams[i.A] >= i.Constant ? 1UL : 0;
                    break;
                case Op.Difference:
                    bits[i.Target] = streams[i.A] - streams[i.B] >= i.Constant ? 1UL : 0;
                    break;
                default:
                    Compute(i, streams, bits, quantities);
                    break;
            }
        }
    }

    private static void Compute(in Instruction i, ReadOnlySpan<long> streams, Span<ulong> bits, Span<long> quantities)
    {
        switch (i.Op)
        {
            case Op.QuantityAtLeast:
                bits[i.Target] = quantities[i.A] >= i.Constant ? 1UL : 0;
                break;
            case Op.QuantityCompare:
                bits[i.Target] = quantities[i.A] >= quantities[i.B] ? 1UL : 0;
                break;
            default:
                quantities[i.Target] = i.Op switch
                {
                    Op.Take => streams[i.A],
                    Op.Set => i.Constant,
                    Op.Add => quantities[i.A] + quantities[i.B],
                    Op.Subtract => quantities[i.A] - quantities[i.B],
                    Op.Divide => Running.QuantityRegisters.Quotient(quantities[i.A], i.Constant),
                    Op.Count => quantities[i.A] + ((long)(bits[i.B] & 1) ^ i.Constant),
                    _ => ((long)(bits[(int)(i.Constant >> 1)] & 1) ^ (i.Constant & 1)) != 0 ? quantities[i.A] : quantities[i.B],
                };
                break;
        }
    }
}

/// <summary>A stream that a fact or day is written to.</summary>
internal readonly record struct OneLaneInput(int Stream, LaneForm Form, int Plane);

using EligibilityEngine.Populations.Code;

namespace EligibilityEngine.Populations.OneLane;

/// <summary>
/// Rewrites code for lanes as code for one: every value has a slot of its own in one array, the streams first. So nothing need be loaded or stored, and where
/// a result lies is known beforehand.
/// </summary>
internal sealed class OneLaneCode
{
    private readonly int[] _bits;
    private readonly int[] _quantities;

    public OneLaneCode(LaneProgram program)
    {
        _bits = new int[program.BitRegisters];
        _quantities = new int[program.QuantityRegisters];
        Slots = program.Streams.Length;
        Planes = new OneLanePlane[program.Planes];
        Numbers = new int[program.Numbers];
        var code = new List<Instruction>();
        foreach (var instruction in program.Code)
        {
            switch (instruction.Op)
            {
                case Op.Load:
                    _bits[instruction.Target] = instruction.A;
                    break;
                case Op.Store:
                    Planes[instruction.Target] = new OneLanePlane(_bits[instruction.A], instruction.B);
                    break;
                case Op.Keep:
                    Numbers[instruction.Target] = _quantities[instruction.A];
                    break;
                default:
                    code.Add(InSlots(instruction));
                    break;
            }
        }

        Instructions = [.. code];
    }

    public Instruction[] Instructions { get; }

    public OneLanePlane[] Planes { get; }

    /// <summary>The slots of the numbers that the program writes.</summary>
    public int[] Numbers { get; }

    public int Slots { get; private set; }

    private Instruction InSlots(Instruction instruction)
    {
        // Operands are those before the target is written, which may be in the register of one of them.
        var operands = instruction.With(bit => _bits[bit], quantity => _quantities[quantity]);
        (instruction.Op.WritesBit() ? _bits : _quantities)[instruction.Target] = Slots;
        return operands with { Target = Slots++ };
    }
}

/// <summary>Where a result lies: the lowest bit of a slot, complemented where <paramref name="Inverted"/> is 1.</summary>
internal readonly record struct OneLanePlane(int Slot, int Inverted);

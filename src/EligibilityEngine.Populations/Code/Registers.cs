using System.Collections.Immutable;

namespace EligibilityEngine.Populations.Code;

/// <summary>
/// Gives straight code registers, each free again after its last use, so that the working set of a block stays small. A target may be the
/// register of one of its own operands.
/// </summary>
internal sealed class Registers
{
    private readonly Pool _bits = new();
    private readonly Pool _quantities = new();

    private Registers(IReadOnlyList<Instruction> code)
    {
        for (var i = 0; i < code.Count; i++)
        {
            _bits.Use(code[i].BitsRead(), i);
            _quantities.Use(code[i].QuantitiesRead(), i);
        }

        Code = [.. code.Select(Allocate)];
    }

    public ImmutableArray<Instruction> Code { get; }

    public int Bits => _bits.Size;

    public int Quantities => _quantities.Size;

    public static Registers Of(IReadOnlyList<Instruction> code) => new(code);

    private Instruction Allocate(Instruction instruction, int position)
    {
        // Take the operands' registers before they are freed, free them, and only then take one for the target.
        var bits = instruction.BitsRead();
        var quantities = instruction.QuantitiesRead();
        var (bitA, bitB) = (_bits.Of(bits.A), _bits.Of(bits.B));
        var (quantityA, quantityB) = (_quantities.Of(quantities.A), _quantities.Of(quantities.B));
        _bits.Free(bits, position);
        _quantities.Free(quantities, position);
        var target = instruction.Op.WritesBit() ? _bits.Take(instruction.Target)
            : instruction.Op.WritesQuantity() ? _quantities.Take(instruction.Target)
            : instruction.Target;
        return instruction.With(
            bit => bit == bits.A ? bitA : bit == bits.B ? bitB : target,
            quantity => quantity == quantities.A ? quantityA : quantity == quantities.B ? quantityB : target);
    }

    private sealed class Pool
    {
        private readonly Dictionary<int, int> _lastUse = [];
        private readonly Dictionary<int, int> _registers = [];
        private readonly Stack<int> _free = [];

        public int Size { get; private set; }

        public void Use((int A, int B) names, int position)
        {
            _lastUse[names.A] = position;
            _lastUse[names.B] = position;
        }

        public int Of(int name) => name < 0 ? -1 : _registers[name];

        public void Free((int A, int B) names, int position)
        {
            FreeOne(names.A, position);
            if (names.B != names.A)
            {
                FreeOne(names.B, position);
            }
        }

        public int Take(int name)
        {
            var register = _free.TryPop(out var free) ? free : Size++;
            _registers[name] = register;
            return register;
        }

        private void FreeOne(int name, int position)
        {
            if (name >= 0 && _lastUse[name] == position)
            {
                _free.Push(_registers[name]);
            }
        }
    }
}

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>Yes, no or unknown as somebody would write it by hand: whether it is certain and whether it is possible.</summary>
internal readonly struct Known(bool certain, bool possible)
{
    public Known(byte code)
        : this(code == 1, code != 0)
    {
    }

    public bool Certain { get; } = certain;

    public bool Possible { get; } = possible;

    public static implicit operator Known(bool value) => new(value, value);

    public static Known operator &(Known a, Known b) => new(a.Certain & b.Certain, a.Possible & b.Possible);

    public static Known operator |(Known a, Known b) => new(a.Certain | b.Certain, a.Possible | b.Possible);

    public static Known operator !(Known a) => new(!a.Possible, !a.Certain);
}

/// <summary>A person as somebody would declare one by hand.</summary>
internal struct Person
{
    public DateOnly Born;
    public DateOnly On;
    public bool IsFemale;
    public Known Citizen;
    public Known Served;
    public Known MedicallyUnfit;
    public Known Clergy;
    public Known Domestic;
    public Known Student;
    public Known TemporarilyUnfit;
    public Known ReserveOfficer;
    public Known MedicalSpecialty;
    public Known Fit;
}

/// <summary>What the thirteen provisions give for a person.</summary>
internal struct Outcome
{
    public ushort Stands;
    public ushort MayStand;
    public byte Possible;
}

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>The thirteen provisions as somebody would write them by hand in C#, person by person, without branches that could be mispredicted.</summary>
internal static class ByHand
{
    private static readonly DateOnly Halved = new(2006, 1, 1);

    public static void Decide(ReadOnlySpan<Person> persons, Span<Outcome> outcomes)
    {
        for (var i = 0; i < persons.Length; i++)
        {
            outcomes[i] = Decide(in persons[i]);
        }
    }

    public static Outcome Decide(in Person p)
    {
        var age = Age(p.Born, p.On);
        var isOfficerInService = p.ReserveOfficer & ((age <= 29) | (p.MedicalSpecialty & (age <= 32)));
        var isOfAge = p.Fit & !p.IsFemale & (age is >= 18 and <= 27);
        Known p01 = p.IsFemale;
        var p02 = !p.Citizen;
        Known p03 = age < 18;
        var p04 = (Known)(age > 27) & !isOfficerInService;
        var p05 = p.Served | p.MedicallyUnfit;
        var p06 = p.Clergy;
        var p07 = p.Domestic | p.Student;
        var p08 = p.TemporarilyUnfit;
        var p09 = p.Student & (age < 22);
        var p10 = isOfAge & (p.On >= Halved);
        var p11 = isOfAge & (p.On < Halved);
        var p12 = p.Fit & p.ReserveOfficer & (age is >= 18 and <= 29);
        var p13 = p.Fit & p.ReserveOfficer & p.MedicalSpecialty & (age is >= 18 and <= 32);

        var outcome = new Outcome();
        Write(ref outcome, 0, p01, p02, p03, p04, p05, p06, p07);
        Write(ref outcome, 7, p08, p09, p10, p11, p12, p13, false);
        outcome.Possible = Possible(p10, p11, p12 | p13, p07 | p08 | p09, p05 | p06, p01 | p02 | p03 | p04);
        return outcome;
    }

    private static int Age(DateOnly born, DateOnly on)
    {
        var (bornYear, bornMonth, bornDay) = born;
        var (year, month, day) = on;
        return year - bornYear - Bit((month < bornMonth) | ((month == bornMonth) & (day < bornDay)));
    }

    private static void Write(ref Outcome outcome, int first, Known a, Known b, Known c, Known d, Known e, Known f, Known g)
    {
        var certain = Bit(a.Certain) | (Bit(b.Certain) << 1) | (Bit(c.Certain) << 2) | (Bit(d.Certain) << 3) | (Bit(e.Certain) << 4) | (Bit(f.Certain) << 5) | (Bit(g.Certain) << 6);
        var possible = Bit(a.Possible) | (Bit(b.Possible) << 1) | (Bit(c.Possible) << 2) | (Bit(d.Possible) << 3) | (Bit(e.Possible) << 4) | (Bit(f.Possible) << 5) | (Bit(g.Possible) << 6);
        outcome.Stands |= (ushort)(certain << first);
        outcome.MayStand |= (ushort)(possible << first);
    }

    private static byte Possible(Known liable12, Known liable24, Known officer, Known deferred, Known exempt, Known notLiable)
    {
        var possible = Bit(notLiable.Possible) << 6;
        var open = !notLiable.Certain;
        possible |= Bit(exempt.Possible & open) << 5;
        open &= !exempt.Certain;
        possible |= Bit(deferred.Possible & open) << 4;
        open &= !deferred.Certain;
        possible |= Bit(officer.Possible & open) << 3;
        open &= !officer.Certain;
        possible |= Bit(liable24.Possible & open) << 2;
        open &= !liable24.Certain;
        possible |= Bit(liable12.Possible & open) << 1;
        open &= !liable12.Certain;
        return (byte)(possible | Bit(open));
    }

    private static int Bit(bool value) => System.Runtime.CompilerServices.Unsafe.BitCast<bool, byte>(value);
}

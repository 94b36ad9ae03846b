using EligibilityEngine.Law;
using EligibilityEngine.Populations;

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>Made-up persons of the thirteen provisions, of each of whom little is unknown; the same for the same number of persons.</summary>
internal sealed class Population
{
    public static readonly string[] YesNo =
    [
        "citizen", "served", "medically-unfit", "clergy", "domestic", "student", "temporarily-unfit", "reserve-officer", "medical-specialty", "fit",
    ];

    private static readonly double[] Likelihood = [0.95, 0.08, 0.05, 0.005, 0.1, 0.25, 0.03, 0.1, 0.05, 0.8];

    public Population(int count)
    {
        var random = new Random(2019);
        (Count, Born, On, Sex, Facts) = (count, new DateOnly[count], new DateOnly[count], new byte[count], new byte[YesNo.Length][]);
        for (var i = 0; i < count; i++)
        {
            Born[i] = new DateOnly(1960, 1, 1).AddDays(random.Next(45 * 365));
            On[i] = new DateOnly(1995, 1, 1).AddDays(random.Next(30 * 365));
            Sex[i] = (byte)(random.NextDouble() < 0.5 ? 1 : 0);
        }

        for (var fact = 0; fact < YesNo.Length; fact++)
        {
            var unknown = 0.01 * (fact + 1);
            Facts[fact] = new byte[count];
            for (var i = 0; i < count; i++)
            {
                Facts[fact][i] = random.NextDouble() < unknown ? (byte)2 : random.NextDouble() < Likelihood[fact] ? (byte)1 : (byte)0;
            }
        }

        Yes = Array.ConvertAll(Facts, fact => Array.ConvertAll(fact, f => f == 1));
        Known = Array.ConvertAll(Facts, fact => Array.ConvertAll(fact, f => f != 2));
    }

    public int Count { get; }

    /// <summary>By fact: whether it is yes, as far as it is known.</summary>
    public bool[][] Yes { get; }

    /// <summary>By fact: whether it is known.</summary>
    public bool[][] Known { get; }

    public DateOnly[] Born { get; }

    public DateOnly[] On { get; }

    /// <summary>0 for a man, 1 for a woman.</summary>
    public byte[] Sex { get; }

    /// <summary>By fact: 0 for no, 1 for yes, 2 for unknown.</summary>
    public byte[][] Facts { get; }

    public Cohort ToCohort(Rulebook rulebook)
    {
        var cohort = rulebook.Cohort(Count).On(On).Set("born", Born).Set("sex", Sex);
        for (var fact = 0; fact < YesNo.Length; fact++)
        {
            cohort.Set(YesNo[fact], Yes[fact], Known[fact]);
        }

        return cohort;
    }

    public Person[] ToPersons()
    {
        var persons = new Person[Count];
        for (var i = 0; i < Count; i++)
        {
            persons[i] = new Person
            {
                Born = Born[i], On = On[i], IsFemale = Sex[i] == 1,
                Citizen = new(Facts[0][i]), Served = new(Facts[1][i]), MedicallyUnfit = new(Facts[2][i]), Clergy = new(Facts[3][i]), Domestic = new(Facts[4][i]),
                Student = new(Facts[5][i]), TemporarilyUnfit = new(Facts[6][i]), ReserveOfficer = new(Facts[7][i]), MedicalSpecialty = new(Facts[8][i]), Fit = new(Facts[9][i]),
            };
        }

        return persons;
    }

    public Case ToCase(int person)
    {
        var @case = new Case(On[person]).With("born", Born[person]).With("sex", Sex[person] == 1 ? "female" : "male");
        for (var fact = 0; fact < YesNo.Length; fact++)
        {
            @case = Facts[fact][person] == 2 ? @case : @case.With(YesNo[fact], Facts[fact][person] == 1);
        }

        return @case;
    }

    public FactValue ValueOf(int fact, int person) => Facts[fact][person] == 2 ? FactValue.Unknown : FactValue.Of(Facts[fact][person]);
}

using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Diagrams;

/// <summary>Diagrams compared with tables of all values.</summary>
public class DiagramStoreTests
{
    /// <summary>How many values each variable has.</summary>
    private static readonly int[] Values = [2, 3, 2, 4, 2];

    private static readonly ImmutableArray<int[]> All = [.. Ways(0, new int[Values.Length])];

    [Fact]
    public void Conjunction_disjunction_and_inversion_agree_with_tables() => Dice.Of(300).Check(300, random =>
    {
        var store = new DiagramStore(10_000);
        var known = new List<(Diagram Diagram, bool[] Table)>();
        for (var i = 0; i < 40; i++)
        {
            var made = known.Count < 4 ? Variable(store, random) : Combine(store, random, known[random.Next(known.Count)], known[random.Next(known.Count)]);
            known.Add(made);
            Table(store, made.Diagram).Should().Equal(made.Table);
        }

        foreach (var (one, other) in known.SelectMany(_ => known, (a, b) => (a, b)))
        {
            (one.Diagram == other.Diagram).Should().Be(one.Table.SequenceEqual(other.Table), "equal functions are one diagram");
        }
    });

    [Fact]
    public void Some_value_of_a_variable_makes_a_function_so_where_the_table_has_one() => Dice.Of(300).Check(200, random =>
    {
        var store = new DiagramStore(10_000);
        var (diagram, table) = Random(store, random);
        var variable = random.Next(Values.Length);
        Table(store, store.Exists(diagram, v => v == variable)).Should().Equal(All.Select(way => All.Where((other, i) => table[i] && SameBut(variable, way, other)).Any()));
    });

    [Fact]
    public void A_function_hangs_on_the_variables_that_make_a_difference() => Dice.Of(300).Check(200, random =>
    {
        var store = new DiagramStore(10_000);
        var (diagram, table) = Random(store, random);
        bool MakesADifference(int variable) => All.Where((way, i) => All.Where((other, j) => SameBut(variable, way, other) && table[i] != table[j]).Any()).Any();
        store.VariablesOf(diagram).Should().BeEquivalentTo(Enumerable.Range(0, Values.Length).Where(MakesADifference));
    });

    [Fact]
    public void A_path_leads_to_a_function_whatever_the_variables_off_it_are() => Dice.Of(300).Check(300, random =>
    {
        var store = new DiagramStore(10_000);
        var (diagram, table) = Random(store, random);
        int[] assigned = [.. Values.Select(v => random.Next(3) == 0 ? random.Next(v) : -1)];
        var path = new int[Values.Length];
        var paths = new PathFinder(store);

        var isFound = paths.Find(diagram, Restricted(assigned), path, v => random.Next(Values[v]));

        isFound.Should().Be(All.Where((way, i) => table[i] && Goes(way, assigned)).Any());
        paths.CanBe(diagram, Restricted(assigned)).Should().Be(isFound);
        if (isFound)
        {
            All.Where((way, i) => !table[i] && Goes(way, assigned) && Goes(way, path)).Should().BeEmpty();
        }
    });

    [Fact]
    public void Shares_count_the_ways() => Dice.Of(300).Check(200, random =>
    {
        var store = new DiagramStore(10_000);
        var (diagram, table) = Random(store, random);
        int[] assigned = [.. Values.Select(v => random.Next(3) == 0 ? random.Next(v) : -1)];
        double Share(Func<int[], bool> among) => All.Where((way, i) => table[i] && among(way)).Count() / (double)All.Count(among);

        var shares = new Shares(store, diagram, Restricted(assigned));

        shares.Whole.Should().BeApproximately(Share(w => Goes(w, assigned)), 1e-9);
        for (var variable = 0; variable < Values.Length; variable++)
        {
            for (var value = 0; assigned[variable] < 0 && value < Values[variable]; value++)
            {
                shares.With(variable, value).Should().BeApproximately(Share(w => Goes(w, assigned) && w[variable] == value), 1e-9);
            }
        }
    });

    [Fact]
    public void A_store_that_is_full_says_so()
    {
        var store = new DiagramStore(3);
        var parity = Diagram.False;
        for (var variable = 0; variable < 8; variable++)
        {
            var next = store.Of(variable, [Diagram.False, Diagram.True]);
            parity = store.Or(store.And(parity, !next), store.And(!parity, next));
        }

        store.IsFull.Should().BeTrue();
    }

    private static (Diagram Diagram, bool[] Table) Random(DiagramStore store, Random random) =>
        Enumerable.Range(0, 12).Select(_ => Variable(store, random)).Aggregate((a, b) => Combine(store, random, a, b));

    private static (Diagram Diagram, bool[] Table) Variable(DiagramStore store, Random random)
    {
        var variable = random.Next(Values.Length);
        var truth = Enumerable.Range(0, Values[variable]).Select(_ => random.Next(2) == 0).ToArray();
        return (store.Of(variable, [.. truth.Select(t => t ? Diagram.True : Diagram.False)]), [.. All.Select(way => truth[way[variable]])]);
    }

    private static (Diagram Diagram, bool[] Table) Combine(DiagramStore store, Random random, (Diagram Diagram, bool[] Table) a, (Diagram Diagram, bool[] Table) b) => random.Next(3) switch
    {
        0 => (store.And(a.Diagram, b.Diagram), [.. a.Table.Zip(b.Table, (x, y) => x && y)]),
        1 => (store.Or(a.Diagram, b.Diagram), [.. a.Table.Zip(b.Table, (x, y) => x || y)]),
        _ => (!a.Diagram, [.. a.Table.Select(x => !x)]),
    };

    private static IEnumerable<bool> Table(DiagramStore store, Diagram diagram) => All.Select(way => Value(store, diagram, way));

    private static bool Value(DiagramStore store, Diagram diagram, int[] way) =>
        diagram.IsConstant ? diagram == Diagram.True : Value(store, store.Branch(diagram, way[store.VariableOf(diagram)]), way);

    private static Restriction Restricted(int[] assigned)
    {
        var restriction = new Restriction(assigned.Length);
        foreach (var (variable, value) in assigned.Index().Where(a => a.Item >= 0))
        {
            restriction[variable] = [.. Enumerable.Range(0, Values[variable]).Select(v => v == value)];
        }

        return restriction;
    }

    private static bool Goes(int[] way, int[] assigned) => way.Zip(assigned, (w, a) => a < 0 || w == a).All(x => x);

    private static bool SameBut(int variable, int[] way, int[] other) => way.Where((w, i) => i != variable && w != other[i]).Any() is false;

    private static IEnumerable<int[]> Ways(int variable, int[] way) => variable == Values.Length
        ? [[.. way]]
        : Enumerable.Range(0, Values[variable]).SelectMany(v => Ways(variable + 1, [.. way[..variable], v, .. way[(variable + 1)..]]));
}

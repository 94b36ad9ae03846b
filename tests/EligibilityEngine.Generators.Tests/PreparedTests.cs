using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using EligibilityEngine.Binding;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Preparing;
using EligibilityEngine.Syntax;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Text;

namespace EligibilityEngine.Generators.Tests;

/// <summary>A rulebook that was prepared is the one that its files say, or none.</summary>
public class PreparedTests
{
    private static readonly byte[] OfKazakhstan = EmbeddedFiles.Find(typeof(KazakhstanRulebook).Assembly, "rules/kz" + PreparedRulebook.Ending)!;

    [Fact]
    public void What_comes_with_the_package_is_the_law_of_the_files()
    {
        var prepared = PreparedRulebook.Read(OfKazakhstan, KazakhstanRulebook.Files)!;
        var read = Rulebook.Load(KazakhstanRulebook.Files).Value;
        prepared.Hash.Should().Be(read.Hash).And.Be(CanonicalForm.Hash(prepared)).And.Be(KazakhstanRulebook.Load().Hash);
        Difference(read, prepared).Should().BeNull();
        PreparedRulebook.Write(read, KazakhstanRulebook.Files).Should().Equal(OfKazakhstan);
    }

    [Fact]
    public void A_made_up_rulebook_is_the_same_when_it_was_prepared() => Laws.WideWithCase.Check(60, made =>
    {
        var files = made.Rulebook.ToCanonicalFiles();
        var read = Rulebook.Load(files).Value;
        if (!PreparedRulebook.IsPossible(read))
        {
            return;
        }

        Difference(read, PreparedRulebook.Read(PreparedRulebook.Write(read, files), files)!).Should().BeNull();
    });

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(50_000)]
    public void What_is_damaged_is_no_rulebook(int place)
    {
        var damaged = OfKazakhstan.ToArray();
        damaged[place] ^= 1;
        PreparedRulebook.Read(damaged, KazakhstanRulebook.Files).Should().BeNull();
        PreparedRulebook.Read(OfKazakhstan.AsMemory(0, place), KazakhstanRulebook.Files).Should().BeNull();
    }

    [Fact]
    public void What_was_prepared_of_other_files_is_no_rulebook()
    {
        var files = KazakhstanRulebook.Files.ToList();
        PreparedRulebook.Read(OfKazakhstan, [.. files.Skip(1)]).Should().BeNull();
        files[^1] = new RulebookFile(files[^1].Path, files[^1].Content.ToArray().Append((byte)' ').ToArray());
        PreparedRulebook.Read(OfKazakhstan, files).Should().BeNull();
    }

    [Fact]
    public void Places_of_a_prepared_rulebook_are_those_of_its_files()
    {
        var provision = PreparedRulebook.Read(OfKazakhstan, KazakhstanRulebook.Files)!.FindProvision("kz-31")!;
        provision.Place.ToString().Should().Be(Rulebook.Load(KazakhstanRulebook.Files).Value.FindProvision("kz-31")!.Place.ToString());
        provision.Place.Source.Text.Should().Contain("kz-31");
    }

    /// <summary>The way to the first thing in which two differ, or null.</summary>
    private static string? Difference(object? a, object? b) => Difference(a, b, "", new HashSet<(object, object)>(new ByReference()));

    private static string? Difference(object? a, object? b, string path, HashSet<(object, object)> seen)
    {
        if (a is null || b is null || a.GetType() != b.GetType())
        {
            return ReferenceEquals(a, b) ? null : path;
        }

        var type = a.GetType();
        if (type.IsPrimitive || type.IsEnum || a is string or decimal or DateOnly or Int128)
        {
            return a.Equals(b) ? null : path;
        }

        if (!type.IsValueType && !seen.Add((a, b)))
        {
            return null;
        }

        return a switch
        {
            SourceText text => text.Path == ((SourceText)b).Path && text.Text == ((SourceText)b).Text ? null : path,
            Delegate => null,
            IEnumerable items when type.Namespace!.StartsWith("System", StringComparison.Ordinal) => OfItems(items, (IEnumerable)b, path, seen),
            _ when type.Namespace!.StartsWith("System", StringComparison.Ordinal) && type.IsGenericType && type.Name.StartsWith("Lazy", StringComparison.Ordinal) => null,
            _ => FieldsOf(type).Select(f => Difference(f.GetValue(a), f.GetValue(b), $"{path}/{f.Name}", seen)).FirstOrDefault(d => d is not null),
        };
    }

    private static string? OfItems(IEnumerable a, IEnumerable b, string path, HashSet<(object, object)> seen)
    {
        // An array that nobody has made is as empty as one without items.
        var (first, second) = (Items(a), Items(b));
        return first.Count != second.Count ? path
            : first.Select((item, i) => Difference(item, second[i], $"{path}/{i}", seen)).FirstOrDefault(d => d is not null);
    }

    private static List<object?> Items(IEnumerable items) => items.GetType().GetProperty("IsDefault")?.GetValue(items) is true ? [] : [.. items.Cast<object?>()];

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null || type == typeof(object) ? []
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(FieldsOf(type.BaseType));

    private sealed class ByReference : IEqualityComparer<(object A, object B)>
    {
        public bool Equals((object A, object B) x, (object A, object B) y) => ReferenceEquals(x.A, y.A) && ReferenceEquals(x.B, y.B);

        public int GetHashCode((object A, object B) pair) => HashCode.Combine(RuntimeHelpers.GetHashCode(pair.A), RuntimeHelpers.GetHashCode(pair.B));
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>The limits of the engine are those that authors read of.</summary>
public partial class LimitsTests
{
    private static readonly ImmutableArray<(long Most, string Code)> Told =
    [
        .. File.ReadLines(Repository.PathTo("rules", "README.md")).Select(line => Row().Match(line)).Where(m => m.Success)
            .Select(m => (long.Parse(m.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), m.Groups[2].Value)),
    ];

    public static TheoryData<string, long, string> Limited => new()
    {
        { nameof(Limits.FileBytes), Limits.FileBytes, "EE1002" },
        { nameof(Limits.RulebookBytes), Limits.RulebookBytes, "EE1024" },
        { nameof(Limits.RulebookFiles), Limits.RulebookFiles, "EE1024" },
        { nameof(Limits.FolderDepth), Limits.FolderDepth, "EE1024" },
        { nameof(Limits.Nesting), Limits.Nesting, "EE1003" },
        { nameof(Limits.TextLength), Limits.TextLength, "EE1004" },
        { nameof(Limits.NameLength), Limits.NameLength, "EE1015" },
        { nameof(Limits.DiagnosticsPerFile), Limits.DiagnosticsPerFile, "EE1026" },
        { nameof(Limits.Answers), Limits.Answers, "EE3014" },
        { nameof(Limits.Parts), Limits.Parts, "EE5051" },
        { nameof(Limits.Members), Limits.Members, "EE2010" },
        { nameof(Limits.MemberConditions), Limits.MemberConditions, "EE3012" },
        { nameof(Limits.Rows), Limits.Rows, "EE3012" },
        { nameof(Limits.Sums), Limits.Sums, "EE3014" },
        { nameof(Limits.Number), Limits.Number, "EE1017" },
        { nameof(Limits.Sum), Limits.Sum, "EE3017" },
        { nameof(Limits.Chain), Limits.Chain, "EE3012" },
        { nameof(Limits.Levels), Limits.Levels, "EE3012" },
    };

    [Theory]
    [MemberData(nameof(Limited))]
    public void A_limit_is_told_with_its_diagnostic(string name, long most, string code) => Told.Should().Contain((most, code), name);

    [Fact]
    public void Every_limit_is_told_and_no_other()
    {
        var all = typeof(Limits).GetFields(BindingFlags.Public | BindingFlags.Static);

        Limited.Select(row => (string)((object[])row)[0]).Should().BeEquivalentTo(all.Select(f => f.Name));
        Told.Should().HaveCount(all.Length);
    }

    [GeneratedRegex(@"^\| [^|]+ \| ([0-9][0-9,]*) \| (EE[0-9]{4}) \|$")]
    private static partial Regex Row();
}

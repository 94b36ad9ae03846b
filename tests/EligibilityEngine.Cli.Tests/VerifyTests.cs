using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary><c>verify</c>: whether the record of a decision still holds.</summary>
public class VerifyTests
{
    [Fact]
    public void A_record_that_check_wrote_holds()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("record.json"), Tool.Run("check", "sex=male", "age=20", "--on", "2020-05-01", "--json").Out);

        var run = Tool.Run("verify", folder.At("record.json"));

        run.Out.Should().Be("The record holds: the same rulebook, facts, answers and reasons.\n");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void A_record_of_another_law_no_longer_holds()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("record.json"), Tool.Run("check", "sex=male", "age=20", "--on", "2020-05-01", "--json").Out.Replace("\"age\",\n      \"value\": \"20\"", "\"age\",\n      \"value\": \"40\"", StringComparison.Ordinal));

        var run = Tool.Run("verify", folder.At("record.json"));

        run.Out.Should().StartWith("The record no longer holds.\n");
        run.Code.Should().Be(3);
    }

    [Fact]
    public void A_case_file_is_no_record()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("case.yaml"), "case: x\non: 2020-01-01\n");

        var run = Tool.Run("verify", folder.At("case.yaml"));

        run.Error.Should().Contain("EE5018");
        run.Code.Should().Be(1);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Tool.Run("verify", "nowhere.json").Code.Should().Be(1);
}

using System.Text;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The language server, as an editor starts it.</summary>
public class LspTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""";

    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp", "--stdio")]
    public void An_editor_is_greeted_and_left_in_peace(params string[] args)
    {
        using var output = new MemoryStream();
        using var input = Messages(Initialize, """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""", """{"jsonrpc":"2.0","method":"exit"}""");

        var run = Tool.RunOn(t => t with { InBytes = input, OutBytes = output }, args);

        run.Should().Be(new Outcome(0, "", ""));
        Encoding.UTF8.GetString(output.ToArray()).Should().Contain("Content-Length: ").And.Contain("\"hoverProvider\":true").And.Contain("\"id\":2");
    }

    [Fact]
    public void An_editor_that_goes_without_its_leave_is_told_by_the_exit_code()
    {
        using var input = Messages(Initialize);

        Tool.RunOn(t => t with { InBytes = input, OutBytes = Stream.Null }, "lsp").Code.Should().Be(1);
    }

    private static MemoryStream Messages(params string[] messages) =>
        new(Encoding.UTF8.GetBytes(string.Concat(messages.Select(m => $"Content-Length: {Encoding.UTF8.GetByteCount(m)}\r\n\r\n{m}"))));
}

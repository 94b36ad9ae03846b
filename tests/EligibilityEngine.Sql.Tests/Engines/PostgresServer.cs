using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace EligibilityEngine.Sql.Tests.Engines;

/// <summary>A server of PostgreSQL on loopback, with all it has in a temporary folder; begun by a user without rights, and ended with the test run.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("eligibility-postgres-").FullName;
    private readonly Process _server;

    public PostgresServer()
    {
        var (data, port) = (Path.Combine(_folder, "data"), FreePort());
        Address = $"Host=127.0.0.1;Port={port};Username=law;Database=postgres;Pooling=false;Timeout=5";
        if (Environment.IsPrivilegedProcess)
        {
            Finish(Process.Start("chown", ["nobody", _folder]));
        }

        Finish(Start(_folder, "initdb", "-D", data, "-U", "law", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        _server = Start(_folder, "postgres", "-D", data, "-p", $"{port}", "-k", _folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "jit=off", "-c", "log_min_messages=fatal");
        Await();
    }

    /// <summary>Where the programs are; null where they are not installed, or no user without rights can be had.</summary>
    public static string? Programs { get; } = Find();

    /// <summary>How to reach it.</summary>
    public string Address { get; }

    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(Address);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        Finish(Process.Start("kill", ["-INT", $"{_server.Id}"]));
        _server.WaitForExit(Patience);
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find()
    {
        if (OperatingSystem.IsWindows() || (Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv")))
        {
            return null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : []);
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")));
    }

    /// <summary>The server refuses to be run by root.</summary>
    private static Process Start(string folder, string program, params IEnumerable<string> arguments)
    {
        string[] command = [.. Environment.IsPrivilegedProcess ? new[] { "/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups" } : [], Path.Combine(Programs!, program), .. arguments];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = program == "initdb", RedirectStandardError = false })!;
    }

    private static void Finish(Process process)
    {
        using (process)
        {
            if (process.StartInfo.RedirectStandardOutput)
            {
                process.StandardOutput.ReadToEnd();
            }

            process.WaitForExit();
            process.ExitCode.Should().Be(0, "{0} does what it is to do", process.StartInfo.FileName);
        }
    }

    private void Await()
    {
        for (var began = Stopwatch.StartNew(); ;)
        {
            try
            {
                Connect().Dispose();
                return;
            }
            catch (NpgsqlException) when (began.Elapsed < Patience && !_server.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

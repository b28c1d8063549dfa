using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Acquisitieloket.Testing.Databases;

/// <summary>
/// A real PostgreSQL server on loopback with a data folder of its own. It lives as long as a shell that waits for
/// its input to close, so that it also goes when the tests are killed.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Script = """
        set -e
        umask 077
        "$1/initdb" --pgdata="$2" --username=test --auth=trust --encoding=UTF8 --no-locale --no-sync >"$2.log" 2>&1
        "$1/postgres" -D "$2" -c listen_addresses=127.0.0.1 -c port="$3" -c unix_socket_directories= \
          -c fsync=off -c synchronous_commit=off -c max_connections=200 >>"$2.log" 2>&1 &
        server=$!
        read -r _ || true
        kill -INT "$server"
        wait "$server" || true
        rm -rf "$2" "$2.log"
        """;

    private readonly Process shell;
    private readonly int port = FreePort();
    private readonly string data = Path.Combine("/tmp", $"acquisitieloket-postgres-{Guid.NewGuid():N}");

    public PostgresServer()
    {
        // PostgreSQL refuses to run as root; the Debian package made a user for it.
        string[] command = ["bash", "-c", Script, "postgres-for-tests", Programs(), data, $"{port}"];
        if (Environment.IsPrivilegedProcess) command = ["runuser", "-u", "postgres", "--", .. command];
        shell = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/tmp",
        })!;
        WaitUntilItAnswers();
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=test;Database={database};Include Error Detail=true;Maximum Pool Size=20";

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        shell.StandardInput.Close();
        if (!shell.WaitForExit(TimeSpan.FromSeconds(20))) shell.Kill(entireProcessTree: true);
        shell.Dispose();
    }

    private void WaitUntilItAnswers()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException notYet)
            {
                if (shell.HasExited || attempt > 300)
                    throw new InvalidOperationException($"PostgreSQL did not start; see {data}.log.", notYet);
                Thread.Sleep(100);
            }
        }
    }

    private static string Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(Directory.Exists).Order().Last()
        : throw new InvalidOperationException("PostgreSQL is not installed: run infra/install test.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

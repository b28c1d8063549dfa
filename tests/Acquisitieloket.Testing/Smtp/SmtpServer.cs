using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Acquisitieloket.Testing.Smtp;

/// <summary>
/// A real SMTP server on loopback that keeps each message as a file. It refuses receivers at weiger.example for good.
/// It lives as long as its input is open, so that it also goes when the tests are killed.
/// </summary>
public sealed class SmtpServer : IDisposable
{
    private const string Script = """
        import pathlib, sys
        from aiosmtpd.controller import Controller
        folder = pathlib.Path(sys.argv[2])
        class Keep:
            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.endswith('@weiger.example'):
                    return '550 5.1.1 No such user here'
                envelope.rcpt_tos.append(address)
                return '250 OK'
            async def handle_DATA(self, server, session, envelope):
                number = len(list(folder.iterdir()))
                (folder / f'{number:04}.eml').write_bytes(envelope.content)
                return '250 Message accepted'
        controller = Controller(Keep(), hostname='127.0.0.1', port=int(sys.argv[1]))
        controller.start()
        print('ready', flush=True)
        sys.stdin.read()
        controller.stop()
        """;

    private readonly TestFolder folder = new();
    private readonly Process process;

    public SmtpServer()
    {
        Port = FreePort();
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Script, $"{Port}", folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if (process.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("The SMTP server did not start: run infra/install test.");
    }

    public int Port { get; }

    /// <summary>The settings that send mail here.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{Port}"), ("Mail:Smtp:StartTls", "false"),
    ];

    /// <summary>All messages as they came over the line, the first one first.</summary>
    public IReadOnlyList<string> Messages => [.. Directory.GetFiles(folder.Path).Order().Select(File.ReadAllText)];

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10))) process.Kill();
        process.Dispose();
        folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

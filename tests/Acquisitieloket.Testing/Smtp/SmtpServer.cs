using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Acquisitieloket.Testing.Smtp;

/// <summary>
/// A real SMTP server on loopback that keeps each message as a file, and has the faults that real ones have, by the domain of
/// the receiver: weiger (550 for the receiver), later (451, always), grijs (451 the first time), inhoud (554 for what is in it),
/// vol (452), rustig and traag (answer after half a second and after three), zwijgt (takes the mail and breaks the line before it says so), breekt (breaks it while it
/// is sent). It lives as long as its input is open, so that it also goes when the tests are killed.
/// </summary>
public sealed class SmtpServer : IDisposable
{
    private const string Script = """
        import asyncio, itertools, pathlib, sys
        from aiosmtpd.controller import Controller
        from aiosmtpd.smtp import SMTP
        folder, numbers, seen = pathlib.Path(sys.argv[2]), itertools.count(), set()
        def domain(address):
            return address.rsplit('@', 1)[-1]
        class Keep:
            async def handle_RCPT(self, server, session, envelope, address, options):
                if domain(address) == 'weiger.example':
                    return '550 5.1.1 No such user here'
                if domain(address) == 'later.example':
                    return '451 4.3.0 Try again later'
                if domain(address) == 'grijs.example' and address not in seen:
                    seen.add(address)
                    return '451 4.7.1 Greylisted, try again later'
                envelope.rcpt_tos.append(address)
                return '250 OK'
            async def handle_DATA(self, server, session, envelope):
                to = domain(envelope.rcpt_tos[0])
                if to == 'inhoud.example':
                    return '554 5.6.0 Content not accepted'
                if to == 'vol.example':
                    return '452 4.2.2 Mailbox full'
                await asyncio.sleep({'rustig.example': 0.5, 'traag.example': 3}.get(to, 0))
                new = folder / f'{next(numbers):06}.new'
                new.write_bytes(envelope.content)
                new.rename(new.with_suffix('.eml'))
                if to == 'zwijgt.example':
                    server.transport.abort()
                return '250 Message accepted'
        class Server(SMTP):
            async def smtp_DATA(self, arg):
                if self.envelope.rcpt_tos and domain(self.envelope.rcpt_tos[0]) == 'breekt.example':
                    await self.push('354 Go on')
                    await self._reader.read(100)
                    self.transport.abort()
                else:
                    await super().smtp_DATA(arg)
        class Real(Controller):
            def factory(self):
                return Server(self.handler, **self.SMTP_kwargs)
        controller = Real(Keep(), hostname='127.0.0.1', port=int(sys.argv[1]))
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
    public IReadOnlyList<string> Messages => [.. Received().Order().Select(File.ReadAllText)];

    /// <summary>How many messages came, each delivery counted.</summary>
    public int Count => Received().Count();

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10))) process.Kill();
        process.Dispose();
        folder.Dispose();
    }

    private IEnumerable<string> Received() => Directory.EnumerateFiles(folder.Path, "*.eml");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

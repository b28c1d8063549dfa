using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Acquisitieloket.Testing.Imap;

/// <summary>
/// As much of an IMAP4rev1 server (RFC 3501, 4315, 6851) as reading a mailbox takes, on loopback: sign-in, folders, search, fetch
/// and move. It answers what it does not know with BAD, so that a client that wants more is seen.
/// </summary>
public sealed partial class ImapServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, List<(uint Uid, byte[] Content)>> folders = new() { ["INBOX"] = [] };
    private readonly CancellationTokenSource end = new();
    private uint next = 1;

    public ImapServer()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The settings that read mail here.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Mail:Inbound:Imap:Host", "127.0.0.1"), ("Mail:Inbound:Imap:Port", $"{((IPEndPoint)listener.LocalEndpoint).Port}"),
        ("Mail:Inbound:Imap:User", "loket"), ("Mail:Inbound:Imap:Password", "geheim"), ("Mail:Inbound:Imap:Tls", "false"),
    ];

    /// <summary>Every command that a client sent, without its tag.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>When set, the connection breaks instead of moving a mail.</summary>
    public bool BreakAtMove { get; set; }

    public void Put(byte[] mail)
    {
        lock (folders)
            folders["INBOX"].Add((next++, mail));
    }

    public int CountIn(string folder)
    {
        lock (folders)
            return folders.TryGetValue(folder, out var mails) ? mails.Count : 0;
    }

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!end.IsCancellationRequested)
                _ = TalkAsync(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var lines = new StreamReader(stream, Encoding.Latin1);
            await SayAsync(stream, "* OK ready");
            while (await lines.ReadLineAsync(end.Token) is { } line)
            {
                var (tag, command) = (line.Split(' ')[0], line[(line.IndexOf(' ') + 1)..]);
                Commands.Add(command);
                if (BreakAtMove && command.StartsWith("UID MOVE", StringComparison.Ordinal))
                    return;
                if (command.StartsWith("LOGOUT", StringComparison.Ordinal))
                {
                    await SayAsync(stream, $"* BYE bye\r\n{tag} OK done");
                    return;
                }
                await AnswerAsync(stream, tag, command);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException)
        {
            // The client went away, or the test is over.
        }
    }

    private async Task AnswerAsync(Stream stream, string tag, string command)
    {
        if (FetchContent().Match(command) is { Success: true } fetch)
        {
            var at = In("INBOX").FindIndex(m => m.Uid == uint.Parse(fetch.Groups[1].Value));
            var content = In("INBOX")[at].Content;
            await SayAsync(stream, $"* {at + 1} FETCH (UID {fetch.Groups[1].Value} BODY[] {{{content.Length}}}");
            await stream.WriteAsync(content, end.Token);
            await SayAsync(stream, $")\r\n{tag} OK done");
            return;
        }
        await SayAsync(stream, string.Concat(Lines(command).Select(l => $"* {l}\r\n")) + $"{tag} {Verdict(command)}");
    }

    private string Verdict(string command) => !Known().IsMatch(command) ? "BAD unknown"
        : command.StartsWith("LOGIN", StringComparison.Ordinal) && !command.Contains("geheim") ? "NO wrong"
        : command.StartsWith("SELECT", StringComparison.Ordinal) ? "OK [READ-WRITE] done" : "OK done";

    private IEnumerable<string> Lines(string command)
    {
        if (command.StartsWith("CAPABILITY", StringComparison.Ordinal))
            return ["CAPABILITY IMAP4rev1 MOVE UIDPLUS NAMESPACE"];
        if (command.StartsWith("NAMESPACE", StringComparison.Ordinal))
            return ["NAMESPACE ((\"\" \"/\")) NIL NIL"];
        if (command.StartsWith("LIST", StringComparison.Ordinal) && Named().Match(command) is { Success: true } asked)
            return folders.Keys.Where(f => asked.Groups[1].Value is "" || f == asked.Groups[1].Value).Select(f => $"LIST () \"/\" {f}");
        if (command.StartsWith("CREATE", StringComparison.Ordinal))
            folders.TryAdd(command["CREATE ".Length..].Trim('"'), []);
        if (command.StartsWith("SELECT", StringComparison.Ordinal))
            return [$"{CountIn("INBOX")} EXISTS", "0 RECENT", "FLAGS (\\Seen \\Deleted)", "OK [UIDVALIDITY 7] ok", $"OK [UIDNEXT {next}] ok"];
        if (command.StartsWith("UID SEARCH", StringComparison.Ordinal))
            return [$"SEARCH {string.Join(' ', In("INBOX").Select(m => m.Uid))}".TrimEnd()];
        if (command.StartsWith("UID FETCH", StringComparison.Ordinal))
            return In("INBOX").Select((m, i) => $"{i + 1} FETCH (UID {m.Uid} RFC822.SIZE {m.Content.Length})");
        if (Move().Match(command) is { Success: true } move)
            return [MoveTo(uint.Parse(move.Groups[1].Value), move.Groups[2].Value.Trim('"'))];
        return [];
    }

    private string MoveTo(uint uid, string folder)
    {
        lock (folders)
        {
            var at = folders["INBOX"].FindIndex(m => m.Uid == uid);
            folders[folder].Add(folders["INBOX"][at]);
            folders["INBOX"].RemoveAt(at);
            return $"{at + 1} EXPUNGE";
        }
    }

    private List<(uint Uid, byte[] Content)> In(string folder)
    {
        lock (folders)
            return [.. folders[folder]];
    }

    private Task SayAsync(Stream stream, string text) => stream.WriteAsync(Encoding.Latin1.GetBytes($"{text}\r\n"), end.Token).AsTask();

    [GeneratedRegex(@"^UID FETCH (\d+) \(?(?:UID )?BODY\.PEEK\[\]")]
    private static partial Regex FetchContent();

    [GeneratedRegex(@"^LIST ""?[^ ""]*""? ""?([^ ""]*)""?$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^UID MOVE (\d+) (.+)$")]
    private static partial Regex Move();

    [GeneratedRegex("^(CAPABILITY|LOGIN|NAMESPACE|LIST|CREATE|SELECT|UID SEARCH|UID FETCH|UID MOVE|NOOP|CLOSE|UNSELECT)")]
    private static partial Regex Known();
}

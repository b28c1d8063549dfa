using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Mail.Inbound.Mime;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

/// <summary>Two counters that write to each other, or a mail of ours that comes back, must not go on for ever.</summary>
public sealed class LoopTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Read_OfAMailThatWeSentOurselves_IsAutomaticAndSoNeverAnswered()
    {
        await core.Do<IMailTransport>(transport => transport.SendAsync(new Letter
        {
            MessageId = "<uit@loket.example>", ToAddress = "anna@bedrijf.example", ToName = "Anna", Language = "nl", Subject = "Uw vraag",
            Html = "<p>Dag</p>", Text = "Dag\n", Unsubscribe = "https://loket.example/reminders/1-x",
        }, default));

        var file = Assert.Single(Directory.GetFiles(Path.Combine(core.StorageRoot, "mail-drop"), "*.eml"));
        var text = await File.ReadAllTextAsync(file);

        Assert.Equal(InboundKind.Automatic, MailReader.Read(await File.ReadAllBytesAsync(file))!.Kind);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", text);
    }
}

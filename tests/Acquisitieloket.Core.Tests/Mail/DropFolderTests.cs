using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Drop;
using Acquisitieloket.Core.Mail.Smtp;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class DropFolderTests : IAsyncLifetime
{
    private readonly TestCore core = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Theory]
    [InlineData("Uw vestigingsvraag", "Beste Anna,\n\nTot ziens.\n")]
    [InlineData("Ihre Anfrage für Große Hallen – überraschend lang, damit die Zeile umgebrochen wird ✓", "Grüße = 100 %\n")]
    [InlineData("Punt", "regel\n.\n..\nvan een heel lange regel die ver voorbij de zesenzeventig tekens loopt: http://localhost/nl/status/0123456789abcdefghijklmnopqrstuvwxyz\n")]
    public async Task Find_WhenMailWasDropped_ReadsBackWhatWasSent(string subject, string text)
    {
        await core.Do<IMailTransport>(transport => transport.SendAsync(Letter("een", subject, text), default));

        var listed = Assert.Single(await core.Do<DropFolder, IReadOnlyList<DroppedMail>>(drop => drop.LatestAsync(10, default)));
        var mail = await core.Do<DropFolder, DroppedMail?>(drop => drop.FindAsync(listed.Name, default));

        Assert.Equal(subject, mail!.Subject);
        Assert.Equal(PlainLines.Of(text).TrimEnd(), mail.Text!.TrimEnd());
        Assert.Contains("anna@bedrijf.example", mail.To);
        Assert.DoesNotContain("<p>", mail.Text);
    }

    [Theory]
    [InlineData("../database/acquisitieloket")]
    [InlineData("..")]
    [InlineData("")]
    public async Task Find_WhenNameIsNoMail_IsNull(string name) =>
        Assert.Null(await core.Do<DropFolder, DroppedMail?>(drop => drop.FindAsync(name, default)));

    private static Letter Letter(string id, string subject, string text) => new()
    {
        MessageId = $"<{id}@loket.example>",
        ToAddress = "anna@bedrijf.example",
        ToName = "Anna Ünal",
        Language = "nl",
        Subject = subject,
        Html = "<p>Beste Anna</p>",
        Text = text,
    };
}

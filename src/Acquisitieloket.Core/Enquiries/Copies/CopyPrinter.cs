using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Printing;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Enquiries.Copies;

/// <summary>
/// Prints the copy that goes with the confirmation. It is made while the mail is sent and kept nowhere: should the mail
/// have to be tried again, it is printed again.
/// </summary>
public sealed partial class CopyPrinter(EnquiryCopy copy, SheetHtml html, IPageRenderer renderer, ILogger<CopyPrinter> log)
{
    /// <summary>A confirmation is promised at once; it does not wait longer than this for its copy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>The copy as a file; null when it cannot be made now, which must never hold up the mail.</summary>
    public async Task<LetterFile?> TryAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            string Value(string name) => mail.Values.GetValueOrDefault(name, "");
            var person = new SheetPerson(Value("contactPersonName"), Value("contactPersonTitle"), Value("departmentName"),
                Value("contactPersonPhone"), Value("contactPersonEmail"));
            var sheet = await copy.OfAsync(mail.LeadId!.Value, mail.Language, person, withoutAddresses: true, limit.Token);
            var pdf = await renderer.RenderAsync(html.Write(sheet), limit.Token);
            return new LetterFile($"{sheet.Reference}.pdf", "application/pdf", pdf);
        }
        catch (Exception failed) when (failed is DueWorkFailed
            || failed is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            LogNotPrinted(log, mail.Id, failed.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The copy of the enquiry for mail {Mail} could not be printed: {Reason}")]
    private static partial void LogNotPrinted(ILogger log, long mail, string reason);
}

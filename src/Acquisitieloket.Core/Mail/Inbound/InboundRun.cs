using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>
/// Looks at every source once. Each mail has a data context of its own and is stored with all that comes of it in one
/// transaction; only then does it move. A process that dies in between finds it again and knows it by its key.
/// </summary>
internal sealed class InboundRun(
    IServiceScopeFactory scopes, IEnumerable<IMailSource> sources, ReplyAddress address, ILogger<InboundRun> log)
{
    private const int Tries = 3;

    /// <summary>Returns how many mails were handled.</summary>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var handled = 0;
        foreach (var source in address.IsUsed ? sources.Where(s => s.IsUsed) : [])
            try
            {
                await source.ReadAsync(async (mail, cancellation) =>
                {
                    var came = await TakeAsync(mail, cancellation);
                    handled += came is null ? 0 : 1;
                    return came;
                }, stopping);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException && !stopping.IsCancellationRequested)
            {
                // A server that is away comes back; the other source does not wait for it.
                log.LogError("{Source} could not be read: {Error}", source.GetType().Name, FailureText.Of(failure));
            }
        return handled;
    }

    private async Task<Came?> TakeAsync(Arrived mail, CancellationToken cancellation)
    {
        for (var i = 1; ; i++)
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var desk = scope.ServiceProvider.GetRequiredService<InboundDesk>();
                return i <= Tries ? await desk.TakeAsync(mail, cancellation) : await desk.HoldAsync(mail, HeldFor.Failed, cancellation);
            }
            // Another node or an employee was in the way: once more. What never works is held, for a person to look.
            catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
            {
                log.LogError("Mail {Reference} could not be handled at attempt {Attempt}: {Error}",
                    InboundMailKey.Of(mail)[..12], i, FailureText.Of(failure));
                if (i > Tries)
                    return null;
            }
    }
}

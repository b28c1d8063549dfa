using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// Those who submit at the same moment wait here in line, within this process. Whoever is in front stores the enquiries
/// of all who wait in one transaction: the database takes one durable commit where it took one for each, and nobody
/// sleeps and tries again while it is idle. Everyone is answered only after that commit.
/// </summary>
public sealed class IntakeLine(IServiceScopeFactory scopes)
{
    /// <summary>So that who is in front waits a moment at most, however many come behind.</summary>
    private const int MostAtOnce = 16;

    private readonly ConcurrentQueue<Waiting> waiting = new();
    private readonly SemaphoreSlim front = new(1);

    /// <summary>Waits until the enquiry is stored. Who gives up before it is being stored leaves nothing behind.</summary>
    internal async Task<SubmittedEnquiry> SubmitAsync(SubmitEnquiry input, CancellationToken cancellation)
    {
        var mine = new Waiting(input, cancellation);
        waiting.Enqueue(mine);
        // Without the token: another may be storing ours already, and what is stored is answered.
        await front.WaitAsync(CancellationToken.None);
        try
        {
            while (!mine.Answer.Task.IsCompleted)
                await AnswerAsync(NextGroup());
        }
        finally
        {
            front.Release();
        }
        return await mine.Answer.Task;
    }

    private List<Waiting> NextGroup()
    {
        var group = new List<Waiting>();
        while (group.Count < MostAtOnce && waiting.TryDequeue(out var next))
            if (next.Cancellation.IsCancellationRequested)
                next.Answer.SetCanceled(next.Cancellation);
            else
                group.Add(next);
        return group;
    }

    private async Task AnswerAsync(List<Waiting> group)
    {
        try
        {
            var answers = await StoreAsync(group);
            foreach (var (one, answer) in group.Zip(answers))
                one.Answer.SetResult(answer);
        }
        catch (Exception) when (group.Count > 1)
        {
            // Nothing of the group is stored. Each by itself, so that nobody suffers from what is wrong with another.
            foreach (var one in group)
                await AnswerAsync([one]);
        }
        catch (Exception wrong)
        {
            group[0].Answer.SetException(wrong);
        }
    }

    private async Task<SubmittedEnquiry[]> StoreAsync(List<Waiting> group)
    {
        // A data context of its own: that of whoever is in front may know rows of the page that it serves.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IntakeService>().StoreAsync(
            [.. group.Select(one => one.Input)], CancellationToken.None);
    }

    private sealed record Waiting(SubmitEnquiry Input, CancellationToken Cancellation)
    {
        public TaskCompletionSource<SubmittedEnquiry> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

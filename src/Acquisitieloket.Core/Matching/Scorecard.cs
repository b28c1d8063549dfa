namespace Acquisitieloket.Core.Matching;

/// <summary>Collects the criteria of one site; used again for the next, so that a run over many sites stays lean.</summary>
internal sealed class Scorecard
{
    private readonly CriterionResult[] _items = new CriterionResult[Enum.GetValues<Criterion>().Length];
    private int _count;

    public void Clear() => _count = 0;

    public int KnockOuts
    {
        get
        {
            var count = 0;
            foreach (ref readonly var item in _items.AsSpan(0, _count))
                if (item.Outcome == Outcome.KnockOut)
                    count++;
            return count;
        }
    }

    public void Met(Criterion key, int weight, int score, Phrase phrase) => Add(key, Outcome.Met, score, weight, phrase);

    public void Partly(Criterion key, int weight, int score, Phrase phrase) => Add(key, Outcome.Partly, score, weight, phrase);

    public void NotMet(Criterion key, int weight, int score, Phrase phrase) => Add(key, Outcome.NotMet, score, weight, phrase);

    public void Unknown(Criterion key, int weight, Phrase phrase) => Add(key, Outcome.Unknown, 0, weight, phrase);

    public void KnockOut(Criterion key, int weight, Phrase phrase) => Add(key, Outcome.KnockOut, 0, weight, phrase);

    /// <summary>What a rule found, where the outcome is not known beforehand.</summary>
    public void Say(Criterion key, Outcome outcome, int weight, int score, Phrase phrase) => Add(key, outcome, score, weight, phrase);

    public CriterionResult[] ToArray() => _items.AsSpan(0, _count).ToArray();

    /// <summary>0–100 over what is known, rounded half up.</summary>
    public int Total()
    {
        int sum = 0, weight = 0;
        foreach (ref readonly var item in _items.AsSpan(0, _count))
            if (item.IsKnown)
                (sum, weight) = (sum + item.Score * item.Weight, weight + item.Weight);
        return weight == 0 ? 0 : (2 * sum + weight) / (2 * weight);
    }

    /// <summary>Share of the weight that is known, in hundredths.</summary>
    public decimal Completeness()
    {
        int known = 0, all = 0;
        foreach (ref readonly var item in _items.AsSpan(0, _count))
            (known, all) = (known + (item.IsKnown ? item.Weight : 0), all + item.Weight);
        return all == 0 ? 0m : (200 * known + all) / (2 * all) / 100m;
    }

    private void Add(Criterion key, Outcome outcome, int score, int weight, Phrase phrase) =>
        _items[_count++] = new CriterionResult(
            key, outcome, score, weight, phrase.Key, phrase.Text, phrase.First, phrase.Second, phrase.FactDate)
        {
            Day = phrase.Day, Also = phrase.Also,
        };
}

/// <summary>A sentence to be: its key in MatchSentences.resx, its values, the day of the fact behind it.</summary>
internal readonly record struct Phrase(
    string Key, DateOnly? FactDate = null, string? Text = null, double? First = null, double? Second = null,
    DateOnly? Day = null, string? Also = null);

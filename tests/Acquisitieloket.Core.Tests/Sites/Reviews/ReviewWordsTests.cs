using Acquisitieloket.Core.Sites.Reviews;

namespace Acquisitieloket.Core.Tests.Sites.Reviews;

public sealed class ReviewWordsTests
{
    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 1, "1 werklocatie van uw gemeente moet binnenkort worden nagekeken.")]
    [InlineData(0, 2, "2 werklocaties van uw gemeente moeten binnenkort worden nagekeken.")]
    [InlineData(1, 0, "1 werklocatie van uw gemeente is niet op tijd nagekeken en kan niet in een voorstel.")]
    [InlineData(2, 3, "2 werklocaties van uw gemeente zijn niet op tijd nagekeken en kunnen niet in een voorstel, en 3 moeten binnenkort worden nagekeken.")]
    public void Told_SaysWhatIsLateAndWhatIsSoon(int overdue, int soon, string said) => Assert.Equal(said, ReviewWords.Told(overdue, soon));
}

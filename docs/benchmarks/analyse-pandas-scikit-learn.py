"""What `analyse` is compared with: read, clean and cluster an extract with pandas and scikit-learn, and store nothing."""
import sys

import numpy
import pandas
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler

members = pandas.read_csv(sys.argv[1])
members = members[members.SUM_YR_1.notna() & members.SUM_YR_2.notna()]
members = members[((members.SUM_YR_1 != 0) | (members.SUM_YR_2 != 0)) & (members.SEG_KM_SUM > 0) & (members.avg_discount != 0)]
members = members[~(members.AGE > 100)]
months = (pandas.to_datetime(members.LOAD_TIME) - pandas.to_datetime(members.FFP_DATE)).dt.days / 30
indicators = numpy.column_stack(
    [months, members.LAST_TO_END / 30, members.FLIGHT_COUNT, members.SEG_KM_SUM, members.avg_discount])
starts = {"n_init": int(sys.argv[2])} if len(sys.argv) > 2 else {}
clusters = KMeans(n_clusters=5, random_state=1, **starts).fit(StandardScaler().fit_transform(indicators))
print(len(members), clusters.inertia_, numpy.bincount(clusters.labels_))

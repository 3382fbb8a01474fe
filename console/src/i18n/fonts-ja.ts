import 'pretendard-jp/dist/web/variable/pretendardvariable-jp-dynamic-subset.css';
